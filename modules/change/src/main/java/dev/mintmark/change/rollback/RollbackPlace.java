package dev.mintmark.change.rollback;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.List;

/// A source whose workloads can be rolled back.
public interface RollbackPlace {

    SourceId source();

    /// Finds out who owns a workload. Blocks.
    ///
    /// @throws RollbackRefused if it cannot be looked at; who owns it is then not known, and nothing may be changed
    Ownership ownership(WorkloadId workload) throws RollbackRefused, InterruptedException;

    /// What belongs to this source alone; found by [Pipeline#name] before those that serve all sources.
    List<Pipeline> pipelines();

    /// The checks of what is seen in this source.
    List<Check> checks();
}
