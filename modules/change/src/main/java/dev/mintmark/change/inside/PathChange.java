package dev.mintmark.change.inside;

import static java.util.Objects.requireNonNull;

/// One path that is not as the image has it.
public record PathChange(Kind kind, String path) {

    /// How it differs.
    public enum Kind { ADDED, CHANGED, REMOVED }

    public PathChange {
        requireNonNull(kind, "kind");
        requireNonNull(path, "path");
    }
}
