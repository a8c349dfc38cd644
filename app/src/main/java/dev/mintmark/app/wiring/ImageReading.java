package dev.mintmark.app.wiring;

import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.Platform;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.lineage.Lineages;
import java.util.Optional;

/// Reads and compares images, wherever they are. Thread-safe; everything blocks, and an interrupt cancels it.
public interface ImageReading extends AutoCloseable {

    /// Opens two images at once and compares them; what needs layers is read when a part is asked for.
    ///
    /// @throws ImageUnreadable if one of them cannot be opened; of two that cannot, the other is suppressed in the first
    Comparison compare(ImageName from, ImageName to, Optional<Platform> platform)
            throws ImageUnreadable, InterruptedException;

    /// Opens one image.
    ImageContents open(ImageName name, Optional<Platform> platform) throws ImageUnreadable, InterruptedException;

    /// Tells which versions of an image there are.
    Lineages lineages();

    @Override
    void close();
}
