package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.List;
import java.util.Optional;

/// One workload of a plan.
///
/// @param number    from 1, its place in the order
/// @param service   the product it runs
/// @param from      the digests that were running when the plan was made, the most frequent first
/// @param instances how many there were
/// @param manifests where its manifests are, as the operator configured it or its owner told; empty if nobody knows
public record Member(int number, WorkloadId workload, String service, Ownership ownership, List<Digest> from,
        int instances, Target target, Optional<ManifestSource> manifests) {

    public Member {
        requireNonNull(workload, "workload");
        requireNonNull(service, "service");
        requireNonNull(ownership, "ownership");
        requireNonNull(target, "target");
        requireNonNull(manifests, "manifests");
        from = List.copyOf(from);
    }

    public Member with(ManifestSource found) {
        return new Member(number, workload, service, ownership, from, instances, target, Optional.of(found));
    }
}
