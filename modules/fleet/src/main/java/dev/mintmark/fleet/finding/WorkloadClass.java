package dev.mintmark.fleet.finding;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.workload.Circumstance.Volume;
import dev.mintmark.domain.workload.Circumstance.Volume.Nature;
import dev.mintmark.fleet.WorkloadState;
import java.util.Optional;
import java.util.Set;

/// What kind of thing the operator says a workload is, which decides how it may be changed. What he says nothing about is
/// empty.
public record WorkloadClass(Optional<Keeping> keeping, Optional<Criticality> criticality) {

    public static final WorkloadClass UNSAID = new WorkloadClass(Optional.empty(), Optional.empty());

    private static final Set<Nature> KEPT = Set.of(Nature.KEPT, Nature.KEPT_PER_INSTANCE);

    public WorkloadClass {
        requireNonNull(keeping, "keeping");
        requireNonNull(criticality, "criticality");
    }

    /// What a workload seems to be, where nobody said: stateful if it is a StatefulSet, or writes to a volume that outlives
    /// its instances. How critical it is cannot be seen.
    static Keeping guessed(WorkloadState state) {
        var keeps = state.circumstances().stream().anyMatch(circumstance -> circumstance instanceof Volume volume
                && !volume.readOnly() && KEPT.contains(volume.nature()));
        return keeps || state.workload().id().kind().equals("StatefulSet") ? Keeping.STATEFUL : Keeping.STATELESS;
    }

    /// Whether it keeps what must outlive an instance.
    public enum Keeping { STATELESS, STATEFUL }

    public enum Criticality { LOW, NORMAL, HIGH }
}
