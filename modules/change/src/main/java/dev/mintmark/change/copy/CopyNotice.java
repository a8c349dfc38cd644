package dev.mintmark.change.copy;

import static java.util.Objects.requireNonNull;

/// Something the operator is told of one of their copies.
public record CopyNotice(DebugCopy copy, Kind kind) {

    /// What is told.
    public enum Kind {

        /// Five minutes are left of its lease, or less.
        FIVE_MINUTES,

        /// One minute is left of its lease, or less.
        ONE_MINUTE,

        /// It is gone.
        ENDED
    }

    public CopyNotice {
        requireNonNull(copy, "copy");
        requireNonNull(kind, "kind");
    }
}
