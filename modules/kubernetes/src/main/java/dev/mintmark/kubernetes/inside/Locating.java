package dev.mintmark.kubernetes.inside;

import dev.mintmark.change.inside.InsideFailed;

/// Finds the container again each time that something is to be done in it.
@FunctionalInterface
public interface Locating {

    /// @throws InsideFailed with `copy.gone` if it is not there, or nothing runs in it
    ContainerPlace find() throws InsideFailed, InterruptedException;
}
