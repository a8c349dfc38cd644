package dev.mintmark.presentation.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.List;
import java.util.Optional;

/// What is to be rolled back, as another screen knows it.
///
/// @param name      what it goes by: a service's name as a rule
/// @param workloads in the order in which they are to be told
/// @param target    where to; absent means the last good version of each
public record RollbackSubject(String name, List<WorkloadId> workloads, Optional<ImageVersion> target) {

    public RollbackSubject {
        requireNonNull(name, "name");
        requireNonNull(target, "target");
        workloads = List.copyOf(workloads);
    }

    /// Back to the last good version of each.
    public static RollbackSubject lastGood(String name, List<WorkloadId> workloads) {
        return new RollbackSubject(name, workloads, Optional.empty());
    }
}
