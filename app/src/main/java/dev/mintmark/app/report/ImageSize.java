package dev.mintmark.app.report;

import dev.mintmark.images.ImageDescription;
import java.util.OptionalLong;

/// How large images are.
final class ImageSize {

    private ImageSize() {}

    /// Bytes of its layers as they are stored; absent if the store does not say it of one of them.
    static OptionalLong stored(ImageDescription image) {
        return image.layers().stream().allMatch(layer -> layer.size().isPresent())
                ? OptionalLong.of(image.layers().stream().mapToLong(layer -> layer.size().orElse(0)).sum())
                : OptionalLong.empty();
    }
}
