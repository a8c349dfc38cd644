package dev.mintmark.images.compare;

import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.origin.Origin;
import java.util.List;
import java.util.Optional;

/// Lines up the layers of two images by what they are, not by where they stand.
public final class LayerAligner {

    private LayerAligner() {}

    /// Reads nothing: diff IDs and the histories suffice.
    public static LayerAlignment align(ImageDescription from, ImageDescription to) {
        var rungs = CommonSubsequence.of(diffIds(from), diffIds(to)).stream()
                .map(pair -> rung(layer(from, pair.from()), layer(to, pair.to()), from, to)).toList();
        var shared = (int) rungs.stream().takeWhile(LayerAlignment.Rung::isShared).count();
        return new LayerAlignment(rungs, shared, shared == 0 ? Optional.empty() : baseName(from, to));
    }

    private static LayerAlignment.Rung rung(Optional<ImageLayer> from, Optional<ImageLayer> to,
            ImageDescription first, ImageDescription second) {
        return new LayerAlignment.Rung(from, to, step(first, from), step(second, to));
    }

    private static String step(ImageDescription image, Optional<ImageLayer> layer) {
        var history = image.configuration().history();
        return layer.stream().flatMapToInt(one -> one.step().stream())
                .filter(number -> number >= 0 && number < history.size())
                .mapToObj(number -> DockerfileLine.shortened(history.get(number))).findFirst().orElse("");
    }

    /// If both images say that they were built upon the same.
    private static Optional<String> baseName(ImageDescription from, ImageDescription to) {
        var name = Origin.of(from.configuration()).baseName();
        return name.equals(Origin.of(to.configuration()).baseName()) ? name : Optional.empty();
    }

    private static List<?> diffIds(ImageDescription image) {
        return image.layers().stream().map(ImageLayer::diffId).toList();
    }

    private static Optional<ImageLayer> layer(ImageDescription image, int index) {
        return index < 0 ? Optional.empty() : Optional.of(image.layers().get(index));
    }
}
