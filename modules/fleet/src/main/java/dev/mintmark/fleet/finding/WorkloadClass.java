package dev.mintmark.fleet.finding;

import static java.util.Objects.requireNonNull;

/// What kind of thing a workload is, which decides how it may be changed.
///
/// @param stateful whether it keeps what must outlive an instance
public record WorkloadClass(boolean stateful, Criticality criticality) {

    public WorkloadClass {
        requireNonNull(criticality, "criticality");
    }

    public enum Criticality { LOW, NORMAL, HIGH }
}
