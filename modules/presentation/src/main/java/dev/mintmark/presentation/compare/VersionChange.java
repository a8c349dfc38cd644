package dev.mintmark.presentation.compare;

import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.compare.Comparison;

/// What a version changed against the one before it, in numbers.
///
/// @param packages added, removed, upgraded and downgraded
/// @param files    added, removed and changed in more than their time
/// @param outside  those of them that no change of a package explains
public record VersionChange(int packages, long files, long outside) {

    /// Reads the layers that the two do not share. Blocks.
    static VersionChange of(Comparison comparison) throws ImageUnreadable, InterruptedException {
        var files = comparison.files();
        return new VersionChange(comparison.packages().size(),
                files.changes().stream().filter(change -> !change.isOnlyTime()).count(), files.outsidePackages());
    }
}
