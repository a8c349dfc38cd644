package dev.mintmark.app.configuration;

import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads which workloads an entry is about.
final class PatternReader {

    static final List<String> WORKLOAD_KEYS = List.of("source", "namespace", "kind", "name");
    static final List<String> PLACE_KEYS = List.of("environment", "source", "namespace", "kind", "name");

    private PatternReader() {}

    static WorkloadPattern workload(Node node) throws Mistake {
        return pattern(match(node, WORKLOAD_KEYS));
    }

    /// @param environments of which the pattern has to mean one
    static PlacePattern place(Node node, EnvironmentList environments) throws Mistake {
        var match = match(node, PLACE_KEYS);
        return new PlacePattern(environment(match, environments), pattern(match));
    }

    private static Section match(Node node, List<String> keys) throws Mistake {
        var match = Section.of("match", node, keys);
        if (match.values().isEmpty()) {
            throw new Mistake(match.line(), "match needs " + String.join(", ", keys.subList(0, keys.size() - 1)) + " or "
                    + keys.getLast());
        }
        return match;
    }

    private static WorkloadPattern pattern(Section match) throws Mistake {
        return new WorkloadPattern(match.text("source").orElse(WorkloadPattern.ANY),
                match.text("namespace").orElse(WorkloadPattern.ANY), match.text("kind").orElse(WorkloadPattern.ANY),
                match.text("name").orElse(WorkloadPattern.ANY));
    }

    /// A pattern that means none would silently never match; while not all can be read, nobody knows that.
    private static String environment(Section match, EnvironmentList environments) throws Mistake {
        var pattern = match.text("environment").orElse(WorkloadPattern.ANY);
        var names = environments.names();
        if (environments.trusted() && !pattern.equals(WorkloadPattern.ANY)
                && names.stream().noneMatch(name -> WorkloadPattern.matches(pattern, name))) {
            throw new Mistake(match.line("environment"), "'" + Section.shown(pattern) + "' is no environment"
                    + (names.isEmpty() ? "; name it under environments first"
                            : Section.allowed(pattern, names, "environments are ")));
        }
        return pattern;
    }
}
