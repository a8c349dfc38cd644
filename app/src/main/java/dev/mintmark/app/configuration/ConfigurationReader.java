package dev.mintmark.app.configuration;

import dev.mintmark.app.settings.ThemeChoice;
import dev.mintmark.change.arm.ArmingTimes;
import dev.mintmark.change.copy.Lease;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the file section by section.
final class ConfigurationReader {

    /// For a time that cannot be read: who has written one may have wanted it short.
    private static final ArmingTimes BRIEFLY = new ArmingTimes(Duration.ofMinutes(5), Duration.ofMinutes(5));

    /// What holds while the file cannot be read at all.
    static final Configured CAREFUL = new Configured(Configured.DEFAULT.theme(), Configured.DEFAULT.textSize(),
            WatchedSources.DEFAULT,
            new EnvironmentList(List.of(), false), BRIEFLY, Lease.USUAL, Optional.empty(), Registries.DEFAULT, List.of(),
            List.of(), NotifyList.DEFAULT, Map.of(), Configured.DEFAULT.layerBytes());

    private static final Duration LONGEST_LEASE = Duration.ofDays(7);
    private static final long FEWEST_BYTES = 16L << 20;
    private static final long MOST_BYTES = 64L << 30;

    private final Reading reading = new Reading();
    private final Section file;
    /// Whether the file has a key that is not known, or one twice: it may be one that safety hangs on.
    private final boolean strange;

    private ConfigurationReader(Node root) throws Mistake {
        file = Section.of(Section.FILE, root, Setting.sections(), reading::tell);
        strange = !reading.mistakes().isEmpty();
    }

    static Loaded read(Path path, String text) {
        try {
            var root = YamlText.tree(text);
            if (root.isEmpty()) {
                return new Loaded(path, Optional.of(text), Configured.DEFAULT, Map.of(), List.of(), false);
            }
            return new ConfigurationReader(root.get()).loaded(path, text);
        } catch (Mistake mistake) {
            return new Loaded(path, Optional.of(text), CAREFUL, Map.of(), List.of(mistake), true);
        }
    }

    private Loaded loaded(Path path, String text) {
        var whole = Optional.of(file);
        var usual = Configured.DEFAULT;
        var theme = reading.value(whole, Setting.THEME, "theme", usual.theme(),
                node -> Values.choice("theme", node, ThemeChoice.values()));
        var textSize = reading.value(whole, Setting.TEXT_SIZE, "textSize", usual.textSize(),
                node -> Values.textSize("textSize", node));
        var toolbox = reading.value(whole, Setting.TOOLBOX, "toolbox", usual.toolbox(),
                node -> Optional.of(Values.image("toolbox", node)));
        var environments = environments();
        var before = reading.mistakes().size();
        var services = reading.value(whole, Setting.SERVICES, "services", usual.services(),
                node -> reading.elements(node, "services", EntryReader::read));
        var unread = strange || reading.mistakes().size() > before;
        var configured = new Configured(theme, textSize, sources(), environments, arming(), lease(), toolbox, registries(),
                services, classes(environments), NotifyReader.read(reading, file, environments), keys(), layerBytes());
        return new Loaded(path, Optional.of(text), configured, reading.lines(), reading.mistakes(), unread);
    }

    private EnvironmentList environments() {
        var before = reading.mistakes().size();
        var entries = reading.value(Optional.of(file), Setting.ENVIRONMENTS, "environments",
                List.<EnvironmentEntry>of(), node -> reading.elements(node, "environments", EnvironmentReader::read));
        return new EnvironmentList(entries, !strange && reading.mistakes().size() == before);
    }

    private List<WorkloadEntry> classes(EnvironmentList environments) {
        return reading.value(Optional.of(file), Setting.WORKLOADS, "workloads", Configured.DEFAULT.classes(),
                node -> reading.elements(node, "workloads", one -> WorkloadReader.read(one, environments)));
    }

    private WatchedSources sources() {
        var usual = WatchedSources.DEFAULT;
        var section = reading.section(file, "sources", Setting.keys("sources"));
        return new WatchedSources(
                reading.value(section, Setting.SOURCES_WATCH, "watch", usual.watch(), node -> texts(node, "watch")),
                reading.value(section, Setting.SOURCES_LEAVE_OUT, "leaveOut", usual.leaveOut(),
                        node -> texts(node, "leaveOut")),
                reading.value(section, Setting.SOURCES_KUBECONFIGS, "kubeconfigs", usual.kubeconfigs(),
                        node -> reading.elements(node, "kubeconfigs", one -> Values.path("a kubeconfig", one))),
                reading.value(section, Setting.SOURCES_DOCKER_HOSTS, "dockerHosts", usual.dockerHosts(),
                        node -> reading.elements(node, "dockerHosts", one -> Values.engine("a Docker host", one))));
    }

    private List<String> texts(Node node, String name) throws Mistake {
        return reading.elements(node, name, one -> Section.text("an entry of " + name, one));
    }

    private ArmingTimes arming() {
        var usual = ArmingTimes.USUAL;
        var before = reading.mistakes().size();
        var section = reading.section(file, "arming", Setting.keys("arming"));
        var longest = reading.value(section, Setting.ARMING_LONGEST, "longest", usual.longest(),
                node -> Values.span("longest", node, ArmingTimes.SHORTEST, ArmingTimes.LONGEST));
        var time = reading.value(section, Setting.ARMING_DEFAULT, "default", shorter(usual.usual(), longest),
                node -> Values.span("default", node, ArmingTimes.SHORTEST, longest));
        return strange || reading.mistakes().size() > before ? BRIEFLY : new ArmingTimes(time, longest);
    }

    private Lease lease() {
        var usual = Lease.USUAL;
        var section = reading.section(file, "lease", Setting.keys("lease"));
        var longest = reading.value(section, Setting.LEASE_LONGEST, "longest", usual.most(),
                node -> Values.span("longest", node, Lease.SHORTEST, LONGEST_LEASE));
        return new Lease(reading.value(section, Setting.LEASE_DEFAULT, "default", shorter(usual.length(), longest),
                node -> Values.span("default", node, Lease.SHORTEST, longest)), longest);
    }

    private Registries registries() {
        var section = reading.section(file, "registries", Setting.keys("registries"));
        return RegistriesReader.read(reading, section);
    }

    private Map<String, String> keys() {
        return reading.value(Optional.of(file), Setting.KEYS, "keys", Map.of(), node -> KeysReader.read(reading, node));
    }

    private long layerBytes() {
        var section = reading.section(file, "retention", Setting.keys("retention"));
        return reading.value(section, Setting.RETENTION_LAYERS, "layers", Configured.DEFAULT.layerBytes(),
                node -> Values.bytes("layers", node, FEWEST_BYTES, MOST_BYTES));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
