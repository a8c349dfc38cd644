package dev.mintmark.presentation.compare;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.compare.BuildChange;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.compare.LayerAlignment;
import java.util.List;

/// What is known of two images at once, before a layer is read.
public record Opening(ImageDescription from, ImageDescription to, LayerAlignment layers,
        List<ConfigurationChange> configuration, List<BuildChange> build) {

    public Opening {
        configuration = List.copyOf(configuration);
        build = List.copyOf(build);
    }

    static Opening of(Comparison comparison) {
        return new Opening(comparison.from(), comparison.to(), comparison.layers(), comparison.configuration(),
                comparison.build());
    }

    /// The digest that stands for an image: its index where it has one.
    public static Digest digest(ImageDescription image) {
        return image.index().or(image::manifest).orElse(image.config());
    }

    /// How many build steps differ.
    public long buildChanges() {
        return build.stream().filter(change -> !change.same()).count();
    }
}
