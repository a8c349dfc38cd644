package dev.mintmark.app.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stands in for names of people, machines and sources: the same name becomes the same `host-2` in every text. Learn all texts
/// first, then replace. Not thread-safe.
final class Placeholders {

    private static final int MOST = 5_000;
    private static final int SHORTEST = 2;
    private static final Set<String> ANYONES = Set.of("localhost", "127.0.0.1", "0.0.0.0", "255.255.255.255", "sha256",
            "file", "unix");
    private static final List<Pattern> HOSTS = List.of(
            Pattern.compile("://(?:[^/\\s@]{0,300}@)?([A-Za-z0-9][A-Za-z0-9._-]{0,252}+)"),
            Pattern.compile("://(?:[^/\\s@]{0,300}@)?\\[([0-9a-fA-F:.]{3,45})\\]"),
            Pattern.compile("(?<![A-Za-z0-9.])((?:[0-9]{1,3}\\.){3}[0-9]{1,3})(?![A-Za-z0-9.])"),
            Pattern.compile("(?<![A-Za-z0-9._/@-])((?=[0-9.-]*[a-z])[a-z0-9][a-z0-9-]{0,62}+(?:\\.[a-z0-9][a-z0-9-]{0,62}+){0,8}"
                    + ")(?=:[0-9]{2,5}(?![0-9.A-Za-z]))"),
            Pattern.compile("(?<![A-Za-z0-9._/@-])([a-z0-9][a-z0-9-]{0,62}+(?:\\.[a-z0-9][a-z0-9-]{0,62}+){1,8})/(?!v[0-9])"),
            Pattern.compile("(?<![A-Za-z0-9])[a-z_][a-z0-9_-]{0,31}@([A-Za-z0-9][A-Za-z0-9.-]{1,252}+)"),
            Pattern.compile("(?i)(?:unknownhost(?:exception)?|no such host|lookup|resolve)[: ]{1,3}([a-z0-9][a-z0-9.-]{1,252}+)"));

    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /// Names that are known: of users, of machines, of sources.
    void know(String kind, Collection<String> names) {
        names.forEach(name -> know(kind, name));
    }

    private void know(String kind, String found) {
        var name = found.replaceAll("[.-]+$", "");
        if (name.length() >= SHORTEST && !ANYONES.contains(name) && places.size() < MOST && !places.containsKey(name)) {
            places.put(name, kind + "-" + counts.merge(kind, 1, Integer::sum));
        }
    }

    /// Finds names of machines by where they stand: in addresses, before ports, before paths of images.
    void learn(String text) {
        HOSTS.forEach(pattern -> pattern.matcher(text).results().forEach(found -> know("host", found.group(1))));
    }

    String replace(String text) {
        var names = new ArrayList<>(places.keySet());
        if (names.isEmpty()) {
            return text;
        }
        // The longest first: one may be the beginning of another.
        names.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        var any = Pattern.compile("(?<![A-Za-z0-9-])(?:" + String.join("|", names.stream().map(Pattern::quote).toList())
                + ")(?![A-Za-z0-9-])");
        return any.matcher(text).replaceAll(found -> Matcher.quoteReplacement(places.get(found.group())));
    }
}
