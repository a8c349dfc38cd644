package dev.mintmark.app.explain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All explanations. Immutable; read once, when somebody first asks.
public final class Explanations {

    private static final String FILE = "/dev/mintmark/assets/strings/explain.properties";
    private static final String CODE = "code";
    private static final String SAME_AS = "→ ";
    private static final int NEAR = 3;
    private static final int MOST_NEAR = 5;

    private final Map<String, Explanation> all = new TreeMap<>();

    private Explanations(Properties lines) {
        for (var key : lines.stringPropertyNames()) {
            var line = lines.getProperty(key).strip();
            all.put(key, Explanation.of(key, line.startsWith(SAME_AS)
                    ? lines.getProperty(line.substring(SAME_AS.length()), "").strip() : line));
        }
    }

    private static final class Loaded {

        private static final Explanations ALL = load();

        private Loaded() {}
    }

    public static Explanations all() {
        return Loaded.ALL;
    }

    private static Explanations load() {
        var lines = new Properties();
        try (var in = Explanations.class.getResourceAsStream(FILE)) {
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Explanations(lines);
    }

    /// In order: by subject, then by name.
    public List<Explanation> list() {
        return List.copyOf(all.values());
    }

    public Optional<Explanation> check(String name) {
        return Optional.ofNullable(all.get("check." + name));
    }

    /// @param kind of the enum's constants: `TAG_MOVED`
    public Optional<Explanation> sign(String kind) {
        return Optional.ofNullable(all.get("sign." + kind));
    }

    /// @param kind of the enum's constants
    public Optional<Explanation> finding(String kind) {
        return Optional.ofNullable(all.get("finding." + kind));
    }

    /// Of a problem's code: its own, or that of the group it belongs to.
    public Optional<Explanation> code(String code) {
        for (var name = code; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
            var found = all.get(CODE + "." + name);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /// All that a name, as the operator has read it somewhere, may mean.
    public List<Explanation> named(String text) {
        var name = text.strip().replaceAll("^\\[|\\]$", "");
        var exact = all.get(name);
        if (exact != null) {
            return List.of(exact);
        }
        var constant = name.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Stream.of(check(name), sign(constant), finding(constant), code(name)).flatMap(Optional::stream).toList();
    }

    /// Names that are nearly this one, the nearest first.
    public List<String> near(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        var family = wanted.contains(".") ? wanted.substring(0, wanted.indexOf('.') + 1) : wanted;
        return all.values().stream().map(Explanation::name).distinct()
                .filter(name -> distance(name, wanted) <= NEAR || family.length() >= NEAR && name.startsWith(family) || wanted.length() >= NEAR && name.contains(wanted))
                .sorted(Comparator.comparingInt((String name) -> distance(name, wanted)).thenComparing(name -> name))
                .limit(MOST_NEAR).toList();
    }

    /// How many letters have to be changed to make one of the other (Levenshtein).
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (var line = 1; line <= one.length(); line++) {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= other.length(); column++) {
                var above = row[column];
                var change = one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1;
                row[column] = Math.min(Math.min(row[column], row[column - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
