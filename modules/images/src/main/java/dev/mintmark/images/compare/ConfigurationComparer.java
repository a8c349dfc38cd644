package dev.mintmark.images.compare;

import dev.mintmark.images.ImageConfiguration;
import dev.mintmark.domain.secret.Masking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/// Compares what two images say about themselves.
public final class ConfigurationComparer {

    /// What decides who runs and what comes first; labels, of which most builds change some, come last.
    private static final List<String> WORST_FIRST = List.of("user", "entrypoint", "cmd", "platform", "port.", "env.",
            "volume.", "workdir", "shell", "healthcheck", "stopsignal", "onbuild", "label.");
    private static final Comparator<ConfigurationChange> ORDER =
            Comparator.<ConfigurationChange>comparingInt(change -> weight(change.key()))
            .thenComparing(ConfigurationChange::key);

    private ConfigurationComparer() {}

    /// Worst first, then by key. Values that look like secrets are masked.
    public static List<ConfigurationChange> compare(ImageConfiguration from, ImageConfiguration to) {
        var first = Settings.of(from);
        var second = Settings.of(to);
        var keys = new TreeSet<>(first.keySet());
        keys.addAll(second.keySet());
        var changes = new ArrayList<ConfigurationChange>();
        for (var key : keys) {
            if (!Objects.equals(first.get(key), second.get(key))) {
                changes.add(change(key, Optional.ofNullable(first.get(key)), Optional.ofNullable(second.get(key))));
            }
        }
        changes.sort(ORDER);
        return changes;
    }

    private static ConfigurationChange change(String key, Optional<String> from, Optional<String> to) {
        var name = name(key);
        var secret = from.filter(value -> Masking.isSecret(name, value)).isPresent()
                || to.filter(value -> Masking.isSecret(name, value)).isPresent();
        return secret ? new ConfigurationChange(key, from.map(value -> Masking.MASK), to.map(value -> Masking.MASK),
                true)
                : new ConfigurationChange(key, from, to, false);
    }

    /// Only names that people chose say something about the value; `label.` and the like are ours.
    private static String name(String key) {
        return key.startsWith("env.") || key.startsWith("label.") ? key.substring(key.indexOf('.') + 1) : "";
    }

    private static int weight(String key) {
        for (var i = 0; i < WORST_FIRST.size(); i++) {
            if (key.startsWith(WORST_FIRST.get(i))) {
                return i;
            }
        }
        return WORST_FIRST.size();
    }
}
