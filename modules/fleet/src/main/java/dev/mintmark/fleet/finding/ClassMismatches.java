package dev.mintmark.fleet.finding;

import dev.mintmark.domain.workload.Circumstance.Volume;
import dev.mintmark.domain.workload.Circumstance.Volume.Nature;
import dev.mintmark.fleet.WorkloadState;
import dev.mintmark.fleet.finding.WorkloadClass.Criticality;
import dev.mintmark.fleet.finding.WorkloadClass.Keeping;
import dev.mintmark.fleet.service.MovedTags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Workloads that are changed in a way that does not fit what they are.
final class ClassMismatches implements Rule {

    @Override
    public Stream<Finding> in(Site site) {
        return site.states().stream().flatMap(state -> findings(site, state));
    }

    private static Stream<Finding> findings(Site site, WorkloadState state) {
        var said = site.said(state);
        return Stream.of(rolledAlthoughStateful(site, state, said), keepsAlthoughStateless(site, state, said),
                criticalAndUnpinned(site, state, said)).flatMap(Optional::stream);
    }

    private static Optional<Finding> rolledAlthoughStateful(Site site, WorkloadState state,
            WorkloadClass said) {
        var stateful = said.keeping().map(Keeping.STATEFUL::equals).orElseGet(() -> keeps(state).findAny().isPresent());
        if (!stateful || !Site.isRolled(state)) {
            return Optional.empty();
        }
        var lines = new ArrayList<String>();
        said.keeping().ifPresent(_ -> lines.add("The settings say that it is stateful."));
        keeps(state).forEach(volume -> lines.add(line(volume)));
        lines.add("A " + state.workload().id().kind() + " starts new instances before the old ones end.");
        return Optional.of(finding(site, state, "rolled", Site.upperFirst(Site.words(state))
                + " keeps state, and is rolled as if it kept none.", lines,
                "Make it a StatefulSet, or recreate its instances instead of rolling them, so that two versions never "
                        + "write to the same volume.", said.keeping().isEmpty()));
    }

    private static Optional<Finding> keepsAlthoughStateless(Site site, WorkloadState state,
            WorkloadClass said) {
        var kept = keeps(state).map(ClassMismatches::line).toList();
        return said.keeping().filter(one -> one == Keeping.STATELESS && !kept.isEmpty()).map(_ -> {
            var lines = new ArrayList<>(List.of("The settings say that it is stateless."));
            lines.addAll(kept);
            return finding(site, state, "keeps", Site.upperFirst(Site.words(state))
                    + " is said to be stateless, and keeps something.", lines,
                    "Take the volume away, mount it read-only, or say in the settings that it is stateful.", false);
        });
    }

    private static Optional<Finding> criticalAndUnpinned(Site site, WorkloadState state, WorkloadClass said) {
        var tags = said.criticality().filter(Criticality.HIGH::equals)
                .map(_ -> MovedTags.floating(List.of(state))).stream().flatMap(Collection::stream).toList();
        return tags.isEmpty() ? Optional.empty() : Optional.of(finding(site, state, "unpinned",
                Site.upperFirst(Site.words(state)) + " is critical, and asks for a tag, not a digest.",
                Stream.concat(Stream.of("The settings say that it is highly critical."),
                        tags.stream().map(tag -> "It runs " + tag + ", which may mean other bytes tomorrow.")).toList(),
                "Ask for the image by its digest.", false));
    }

    private static Finding finding(Site site, WorkloadState state, String about, String what, List<String> lines,
            String next, boolean guessed) {
        return new Finding(Site.key(FindingKind.CLASS_MISMATCH, state, about), site.service(), what, lines,
                Optional.empty(), next, guessed);
    }

    private static Stream<Volume> keeps(WorkloadState state) {
        return Site.noticed(state, Volume.class).filter(volume -> !volume.readOnly()
                && (volume.nature() == Nature.KEPT || volume.nature() == Nature.KEPT_PER_INSTANCE));
    }

    private static String line(Volume volume) {
        return "It writes to the volume " + volume.name()
                + (volume.paths().isEmpty() ? "" : ", mounted at " + String.join(", ", volume.paths())) + ".";
    }
}
