package dev.mintmark.kubernetes.delivery.owner;

import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.workload.WorkloadId;

/// Tells who owns a workload. Thread-safe; blocks.
@FunctionalInterface
public interface Ownerships {

    /// @throws RollbackRefused if it cannot be looked at; who owns it is then not known, and nothing may be changed
    Ownership ownership(WorkloadId workload) throws RollbackRefused, InterruptedException;
}
