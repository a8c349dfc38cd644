package dev.mintmark.images.lineage;

import dev.mintmark.images.ImageName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A version that somebody saw being released.
///
/// @param labels what people call it
/// @param at     when it became current
/// @param by     who or what released it, where that is known
public record ReleasedImage(ImageName name, List<String> labels, Instant at, Optional<String> by) {

    public ReleasedImage {
        labels = List.copyOf(labels);
    }
}
