package dev.mintmark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.explain.Explanations;
import dev.mintmark.fleet.finding.FindingKind;
import dev.mintmark.fleet.service.Sign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whatever the program may show as a code, a check, a sign or a kind of finding is explained. The names are collected from
/// the sources, so that a new one is found by itself: add its line to `assets/strings/explain.properties`.
class ExplanationsTest {

    private static final Path ROOT = Path.of("..", "..");

    /// Where codes of problems stand for certain. They also go through constants and methods, so see [#FAMILIES].
    private static final Pattern GIVEN = Pattern.compile(
            "(?:new Problem\\(|CODE = |[nN]otLaunched\\(|\\brefused\\(|\\bfailed\\()\\s*\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern DOTTED = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern CHECKED = Pattern.compile(
            "(?:Finding\\.(?:passed|warned|blocked|untold)\\(|new Finding\\()(?:\"([a-z.-]+)\"|([A-Z]+),)");
    private static final Pattern CHECK_NAME = Pattern.compile(
            "(?:String name\\(\\) \\{\\s*return |super\\()\"([a-z]+(?:[.-][a-z]+)*)\"");
    private static final Pattern MAKES_A_CHECK = Pattern.compile("implements Check\\b|extends ClusterCheck|implements ArgoCheck");

    /// What codes begin with: any such word in any source is one, but for what is named below.
    private static final Set<String> FAMILIES = Set.of("arm", "audit", "bundle", "cli", "commits", "copy", "demo", "docker",
            "export", "flux", "history", "image", "images", "kubeconfig", "kubernetes", "log", "recording", "rollback", "run",
            "services", "settings", "source", "thread", "window");

    /// Acts in the audit, files and addresses.
    private static final Set<String> NO_CODES = Set.of("audit.db", "history.db", "services.yaml", "window.properties", "docker.io",
            "copy.launch", "copy.end", "copy.exec", "copy.extend", "copy.forward", "copy.shell", "flux.suspend",
            "flux.resume", "flux.reconcile", "kubernetes.patch", "log.send", "rollback.run", "rollback.step",
            "rollback.resume", "rollback.rehearse");

    private static List<String> sources;

    @BeforeAll
    static void read() throws IOException {
        try (var files = Files.walk(ROOT)) {
            sources = files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("/src/main/"))
                    .filter(file -> !file.toString().contains("/target/") && !file.toString().contains("/testkit/")).map(ExplanationsTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Set<String> found(Pattern pattern, Predicate<String> source) {
        return sources.stream().filter(source).flatMap(text -> pattern.matcher(text).results())
                .map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codes() {
        var codes = found(GIVEN, text -> text.contains("Problem") || text.contains("Refus"));
        found(DOTTED, _ -> true).stream().filter(word -> FAMILIES.contains(word.substring(0, word.indexOf('.'))))
                .filter(word -> !word.contains("fluxcd") && !word.contains("rootfs")).forEach(codes::add);
        codes.removeAll(NO_CODES);
        return codes;
    }

    @Test
    void codesAreFoundWhereTheyAre() {
        assertThat(codes()).hasSizeGreaterThan(180).contains("docker.unreachable", "copy.lease", "cli.fault",
                "rollback.in-the-way", "kubernetes.changed", "run.unclean");
    }

    @Test
    void everyCodeOfAProblemIsExplained() {
        assertThat(codes()).filteredOn(code -> Explanations.all().code(code).isEmpty()).as("add code.… for these").isEmpty();
    }

    @Test
    void everyCheckIsExplained() {
        var checks = found(CHECK_NAME, text -> MAKES_A_CHECK.matcher(text).find());
        for (var source : sources.stream().filter(text -> text.contains("change.rollback")).toList()) {
            CHECKED.matcher(source).results().map(found -> found.group(1) == null ? constant(source, found.group(2))
                    : found.group(1)).filter(name -> !name.isEmpty()).forEach(checks::add);
        }
        assertThat(checks).contains("owner", "capacity", "sync-window", "target.registry", "partition");
        assertThat(checks).filteredOn(check -> Explanations.all().check(check).isEmpty()).as("add check.… for these").isEmpty();
    }

    private static String constant(String source, String name) {
        var value = Pattern.compile(" " + name + " = \"([a-z.-]+)\"").matcher(source);
        return value.find() ? value.group(1) : "";
    }

    @Test
    void everySignIsExplained() {
        assertThat(Arrays.stream(Sign.Kind.values()).map(Enum::name))
                .filteredOn(kind -> Explanations.all().sign(kind).isEmpty()).as("add sign.… for these").isEmpty();
    }

    @Test
    void everyKindOfFindingIsExplained() {
        assertThat(Arrays.stream(FindingKind.values()).map(Enum::name))
                .filteredOn(kind -> Explanations.all().finding(kind).isEmpty()).as("add finding.… for these").isEmpty();
    }

    @Test
    void nothingIsExplainedThatThereIsNot() {
        var checks = found(DOTTED, _ -> true);
        var words = sources.stream().flatMap(text -> Pattern.compile("\"([a-z][a-z.-]+)\"").matcher(text).results())
                .map(result -> result.group(1)).collect(Collectors.toSet());
        assertThat(Explanations.all().list()).allSatisfy(one -> {
            switch (one.subject()) {
                case "sign" -> assertThat(Sign.Kind.valueOf(one.key().substring("sign.".length()))).isNotNull();
                case "check" -> assertThat(words).contains(one.name());
                case "finding" -> assertThat(FindingKind.valueOf(one.key().substring("finding.".length()))).isNotNull();
                default -> assertThat(checks).as(one.key()).anyMatch(code -> code.equals(one.name()) || code.startsWith(one.name() + ".") || isGroup(one.key()));
            }
        });
    }

    /// Some words are there for others to share.
    private static boolean isGroup(String key) {
        return Explanations.all().list().stream().filter(other -> !other.key().equals(key))
                .anyMatch(other -> other.title().equals(Explanations.all().list().stream()
                        .filter(one -> one.key().equals(key)).findFirst().orElseThrow().title()));
    }

    @Test
    void allOfItIsWholeSentencesAndAddresses() {
        assertThat(Explanations.all().list()).allSatisfy(one -> {
            assertThat(one.title()).as(one.key()).isNotBlank();
            assertThat(List.of(one.means(), one.matters(), one.act())).as(one.key()).allMatch(text -> text.endsWith("."));
            assertThat(one.read()).as(one.key()).matches("|https://\\S+");
        });
    }
}
