package dev.mintmark.app.configuration;

import dev.mintmark.presentation.environment.Environment;
import dev.mintmark.presentation.environment.EnvironmentColour;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads one environment.
final class EnvironmentReader {

    static final List<String> KEYS = List.of("name", "match", "colour", "production");
    static final List<String> MATCH_KEYS = List.of("source", "namespace");

    private static final int LONGEST_NAME = 24;

    private EnvironmentReader() {}

    static EnvironmentEntry read(Node node) throws Mistake {
        var entry = Section.of("an environment", node, KEYS);
        var name = entry.needed("name");
        if (name.length() > LONGEST_NAME) {
            throw new Mistake(entry.line("name"), "the name of an environment has at most " + LONGEST_NAME + " characters");
        }
        if (entry.node("match").isEmpty()) {
            throw new Mistake(entry.line(), "an environment needs match; write match: {source: prod-*}");
        }
        var match = Section.of("match", entry.node("match").get(), MATCH_KEYS);
        if (match.values().isEmpty()) {
            throw new Mistake(match.line(), "match needs source or namespace");
        }
        // Who does not say that it is not production has not said so.
        var production = entry.node("production").isEmpty() || Values.truth("production", entry.node("production").get());
        var colour = entry.node("colour").isEmpty()
                ? production ? EnvironmentColour.DANGER : EnvironmentColour.NEUTRAL
                : Values.choice("colour", entry.node("colour").get(), EnvironmentColour.values());
        return new EnvironmentEntry(new Environment(name, colour, production),
                match.text("source").orElse(WorkloadPattern.ANY), match.text("namespace").orElse(WorkloadPattern.ANY));
    }
}
