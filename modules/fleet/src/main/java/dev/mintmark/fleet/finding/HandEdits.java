package dev.mintmark.fleet.finding;

import dev.mintmark.domain.workload.Circumstance.Managed;
import dev.mintmark.domain.workload.Circumstance.Managed.Part;
import dev.mintmark.domain.workload.Circumstance.Managed.Writer;
import dev.mintmark.fleet.WorkloadState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Field managers of people on what a pipeline owns. What no pipeline owns is changed by hand, and that is fine.
final class HandEdits implements Rule {

    @Override
    public Stream<Finding> in(Site site) {
        return site.states().stream().filter(state -> !state.circumstances().isEmpty())
                .flatMap(state -> finding(site, state));
    }

    private static Stream<Finding> finding(Site site, WorkloadState state) {
        var managers = Site.noticed(state, Managed.class).toList();
        var pipelines = managers.stream().filter(managed -> managed.writer() == Writer.PIPELINE).toList();
        if (pipelines.isEmpty()) {
            return Stream.of();
        }
        return managers.stream().filter(managed -> managed.writer() == Writer.HAND && !managed.parts().isEmpty())
                .collect(Collectors.groupingBy(Managed::manager)).entrySet().stream()
                .map(entry -> finding(site, state, entry.getKey(), entry.getValue(), pipelines));
    }

    private static Finding finding(Site site, WorkloadState state, String manager, List<Managed> hands,
            List<Managed> pipelines) {
        var lines = new ArrayList<String>();
        hands.forEach(hand -> lines.add(line(hand)));
        pipelines.forEach(pipeline -> lines.add(line(pipeline)));
        var pipeline = pipelines.getFirst().manager();
        return new Finding(Site.key(FindingKind.HAND_EDIT, state, manager), site.service(),
                Site.upperFirst(Site.words(state)) + " was changed by " + manager + ", and " + pipeline + " owns it.",
                lines, hands.stream().flatMap(hand -> hand.at().stream()).max(Comparator.naturalOrder()),
                "Make the same change where " + pipeline + " takes it from, or let it put its own back.", false);
    }

    private static String line(Managed managed) {
        var parts = managed.parts().stream().sorted().map(HandEdits::word).collect(Collectors.joining(", "));
        return "The field manager " + managed.manager() + " owns " + (parts.isEmpty() ? "other fields" : parts)
                + managed.at().map(at -> ", and last wrote " + at).orElse("") + ".";
    }

    private static String word(Part part) {
        return switch (part) {
            case IMAGE -> "the image";
            case TEMPLATE -> "the template";
            case REPLICAS -> "the number of replicas";
        };
    }
}
