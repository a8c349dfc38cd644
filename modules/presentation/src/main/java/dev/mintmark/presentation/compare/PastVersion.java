package dev.mintmark.presentation.compare;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import java.util.Optional;
import java.util.OptionalLong;

/// One version in the history of an image.
///
/// @param image   since when it is current, and by whom, where somebody saw that; else since it was built
/// @param size    bytes of its layers as they are stored; absent if that is not known
/// @param problem why it cannot be opened
public record PastVersion(ComparedImage image, OptionalLong size, Optional<Problem> problem) {

    public PastVersion {
        requireNonNull(image, "image");
        requireNonNull(size, "size");
        requireNonNull(problem, "problem");
    }
}
