package dev.mintmark.fleet.finding;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.workload.Circumstance.Volume;
import dev.mintmark.domain.workload.Circumstance.Volume.Nature;
import dev.mintmark.fleet.WorkloadState;
import java.util.Set;

/// What kind of thing a workload is, which decides how it may be changed.
///
/// @param stateful whether it keeps what must outlive an instance
public record WorkloadClass(boolean stateful, Criticality criticality) {

    private static final Set<Nature> KEPT = Set.of(Nature.KEPT, Nature.KEPT_PER_INSTANCE);

    public WorkloadClass {
        requireNonNull(criticality, "criticality");
    }

    /// What a workload seems to be, where nobody said: stateful if it is a StatefulSet, or writes to a volume that outlives
    /// its instances. How critical it is cannot be seen.
    public static WorkloadClass guessed(WorkloadState state) {
        var keeps = state.circumstances().stream().anyMatch(circumstance -> circumstance instanceof Volume volume
                && !volume.readOnly() && KEPT.contains(volume.nature()));
        return new WorkloadClass(keeps || state.workload().id().kind().equals("StatefulSet"), Criticality.NORMAL);
    }

    public enum Criticality { LOW, NORMAL, HIGH }
}
