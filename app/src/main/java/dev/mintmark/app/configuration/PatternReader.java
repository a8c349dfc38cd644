package dev.mintmark.app.configuration;

import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads which workloads an entry is about.
final class PatternReader {

    static final List<String> WORKLOAD_KEYS = List.of("source", "namespace", "kind", "name");
    static final List<String> PLACE_KEYS = List.of("environment", "source", "namespace", "kind", "name");
    static final List<String> SERVICE_KEYS = List.of("environment", "source", "namespace", "service");

    private PatternReader() {}

    static WorkloadPattern workload(Node node) throws Mistake {
        return pattern(match(node, WORKLOAD_KEYS));
    }

    /// @param environments of which the pattern has to mean one
    static PlacePattern place(Node node, EnvironmentList environments) throws Mistake {
        var match = match(node, PLACE_KEYS);
        return new PlacePattern(environment(match, environments), pattern(match));
    }

    static ServicePattern service(Node node, EnvironmentList environments) throws Mistake {
        var match = match(node, SERVICE_KEYS);
        return new ServicePattern(environment(match, environments), any(match, "source"), any(match, "namespace"),
                any(match, "service"));
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
        return new WorkloadPattern(any(match, "source"), any(match, "namespace"), any(match, "kind"), any(match, "name"));
    }

    private static String any(Section match, String key) throws Mistake {
        return match.text(key).orElse(WorkloadPattern.ANY);
    }

    /// A pattern that means none would silently never match; while not all can be read, nobody knows that.
    private static String environment(Section match, EnvironmentList environments) throws Mistake {
        var pattern = any(match, "environment");
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
