package dev.mintmark.app.wiring;

import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.origin.CommitLog;
import dev.mintmark.images.Platform;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.lineage.Lineages;
import java.util.List;
import java.util.Optional;

/// Reads and compares images, wherever they are. Thread-safe; everything blocks, and an interrupt cancels it.
public interface ImageReading extends AutoCloseable {

    /// Opens two images at once and compares them; what needs layers is read when a part is asked for.
    ///
    /// @param from names of one image; the first that can be opened is taken
    /// @throws ImageUnreadable if one of the two cannot be opened by any of its names; of two that cannot, the other is
    ///                         suppressed in the first
    Comparison compare(List<ImageName> from, List<ImageName> to, Optional<Platform> platform)
            throws ImageUnreadable, InterruptedException;

    default Comparison compare(ImageName from, ImageName to, Optional<Platform> platform)
            throws ImageUnreadable, InterruptedException {
        return compare(List.of(from), List.of(to), platform);
    }

    /// Opens one image.
    ImageContents open(ImageName name, Optional<Platform> platform) throws ImageUnreadable, InterruptedException;

    /// What was committed between two revisions, by the clones on this machine.
    CommitLog commits();

    /// Tells which versions of an image there are.
    Lineages lineages();

    @Override
    void close();
}
