package dev.mintmark.images.lineage;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One version in the history of an image.
///
/// @param name     by which it can be opened
/// @param labels   what people call it: its tags; one version may have several
/// @param released when it became current, where somebody saw it; else when it was built, as it says itself; absent if
///                 it does not
/// @param by       who or what released it, where that is known
/// @param image    absent if it could not be opened
/// @param problem  why it could not
public record LineageVersion(ImageName name, List<String> labels, Optional<Instant> released, Optional<String> by,
        Optional<ImageDescription> image, Optional<Problem> problem) {

    public LineageVersion {
        labels = List.copyOf(labels);
    }
}
