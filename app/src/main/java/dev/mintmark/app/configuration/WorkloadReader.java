package dev.mintmark.app.configuration;

import dev.mintmark.fleet.finding.WorkloadClass;
import dev.mintmark.fleet.finding.WorkloadClass.Criticality;
import dev.mintmark.fleet.finding.WorkloadClass.Keeping;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads one entry of the workloads: whether they keep state, and how critical they are.
final class WorkloadReader {

    static final List<String> KEYS = List.of("match", "class", "criticality");

    private WorkloadReader() {}

    static WorkloadEntry read(Node node, EnvironmentList environments) throws Mistake {
        var entry = Section.of("an entry of workloads", node, KEYS);
        if (entry.node("match").isEmpty()) {
            throw new Mistake(entry.line(), "an entry of workloads needs match; write match: {name: \"*\"} for all workloads");
        }
        if (entry.node("class").isEmpty() && entry.node("criticality").isEmpty()) {
            throw new Mistake(entry.line(), "an entry of workloads needs class or criticality");
        }
        return new WorkloadEntry(PatternReader.place(entry.node("match").get(), environments), new WorkloadClass(
                choice(entry, "class", Keeping.values()), choice(entry, "criticality", Criticality.values())));
    }

    private static <E extends Enum<E>> Optional<E> choice(Section entry, String key, E[] all) throws Mistake {
        return entry.node(key).isEmpty() ? Optional.empty() : Optional.of(Values.choice(key, entry.node(key).get(), all));
    }
}
