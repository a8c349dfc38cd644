package dev.mintmark.fleet;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// How a source stands.
///
/// @param endpoint where it looks, for people
/// @param seenAt   when it was last known to be true; empty if it was never seen
/// @param problem  why it is not seen; empty while it is current, and while a first look is under way
/// @param limits   what it may not show us though it is seen
/// @param loading  how far a first look has come; empty otherwise
public record SourceStatus(SourceId id, SourceKind kind, String endpoint, Sight sight, Optional<Instant> seenAt,
        Optional<Problem> problem, List<Problem> limits, Optional<Loading> loading) {

    public SourceStatus {
        limits = List.copyOf(limits);
    }

    /// @param received  objects received
    /// @param remaining objects to come, if the source says
    public record Loading(long received, OptionalLong remaining) {}
}
