package dev.mintmark.images.lineage;

import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.images.ImageUnreadable;
import java.util.List;

/// Tells which versions of an image there are.
public interface ImageRepository {

    /// The tags of a repository, in the order in which its registry lists them, which says nothing of their age.
    /// Blocks.
    ///
    /// @param repository any reference into it; its own tag and digest do not matter
    /// @param most       how many at most; if there are as many, there may be more
    /// @throws ImageUnreadable if there is no such repository, or it cannot be asked
    List<String> tags(ImageReference repository, int most) throws ImageUnreadable, InterruptedException;
}
