package dev.mintmark.presentation.compare;

import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.compare.Comparison;

/// Opens two images to be compared. What the window knows of engines, registries and files.
@FunctionalInterface
public interface Comparisons {

    /// Reads the manifests and configurations of both, and no layer. Blocks.
    ///
    /// @return to be closed by the caller
    /// @throws ImageUnreadable if one of the two cannot be read under any of its names
    Comparison open(ComparedImage from, ComparedImage to) throws ImageUnreadable, InterruptedException;
}
