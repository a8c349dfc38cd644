package dev.mintmark.change.copy;

import static java.util.Objects.requireNonNull;

/// Something a sweep found.
///
/// @param copy as it was found
/// @param end  what became of it
public record SweptCopy(DebugCopy copy, CopyEnd end) {

    public SweptCopy {
        requireNonNull(copy, "copy");
        requireNonNull(end, "end");
    }
}
