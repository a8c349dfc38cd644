package dev.mintmark.presentation.copies;

import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.inside.PathChange;
import dev.mintmark.domain.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is left of a copy that is gone: who, why, how long, and what the session changed in it.
///
/// @param changes as they were asked for last
/// @param unknown why the changes are not known, or not as they were at the very end
public record EndNote(DebugCopy copy, Instant endedAt, List<PathChange> changes, Optional<Problem> unknown) {

    public EndNote {
        changes = List.copyOf(changes);
    }
}
