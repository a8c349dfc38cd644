package dev.mintmark.change.inside;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/// One entry of a directory in a copy.
///
/// @param name     as it is there; hostile
/// @param mode     the permission bits, such as 0644
/// @param size     in bytes; 0 for what has none
/// @param modified absent where the place does not tell
/// @param target   of a symbolic link
public record FileLine(String name, Kind kind, int mode, long size, Optional<Instant> modified,
        Optional<String> target) {

    /// What an entry is.
    public enum Kind { FILE, DIRECTORY, LINK, OTHER }

    public FileLine {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(modified, "modified");
        requireNonNull(target, "target");
    }
}
