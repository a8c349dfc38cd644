package dev.mintmark.fleet.finding;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.WorkloadId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What findings need to know beyond the snapshot.
///
/// @param missing  digests of which their registry said that it does not know them, and when it said so; a registry that
///                 was not asked or does not answer says nothing
/// @param lapsed   debug copies that are there past their lease
/// @param classes  what the operator says of a workload; where he says nothing it is guessed
public record Beyond(Map<Digest, Instant> missing, List<LapsedCopy> lapsed,
        Function<WorkloadId, WorkloadClass> classes) {

    public static final Beyond NOTHING = new Beyond(Map.of(), List.of(), _ -> WorkloadClass.UNSAID);

    public Beyond {
        missing = Map.copyOf(missing);
        lapsed = List.copyOf(lapsed);
        requireNonNull(classes, "classes");
    }

    /// @param workload what it is a copy of; of kind `Copy` and the copy's name if of nothing that is known
    public record LapsedCopy(String id, WorkloadId workload, String service, String owner, Instant expiredAt) {}
}
