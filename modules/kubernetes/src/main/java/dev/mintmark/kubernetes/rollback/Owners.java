package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.workload.WorkloadId;

/// Tells who owns a workload. Thread-safe; blocks.
@FunctionalInterface
public interface Owners {

    /// @throws RollbackRefused if it cannot be looked at; who owns it is then not known, and nothing may be changed
    Ownership of(WorkloadId workload) throws RollbackRefused, InterruptedException;
}
