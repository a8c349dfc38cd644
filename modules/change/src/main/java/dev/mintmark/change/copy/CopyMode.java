package dev.mintmark.change.copy;

import java.util.Locale;

/// What runs first in a copy.
public enum CopyMode {

    /// Nothing of the image: the copy waits for the operator.
    HOLD,

    /// The entry point as it was built, or the command that was asked for.
    RUN;

    /// As it is written in JSON and in labels.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
