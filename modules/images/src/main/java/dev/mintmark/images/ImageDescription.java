package dev.mintmark.images;

import dev.mintmark.domain.image.Digest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// All that is known of an image before a layer is read.
///
/// @param name     how it was asked for
/// @param index    digest of the index it was chosen from, if it was
/// @param manifest digest of its manifest, where the store has manifests
/// @param config   digest of its configuration: Docker's image ID
/// @param layers   bottom first
/// @param platforms all platforms of the index it was chosen from; of an image without an index, its own
public record ImageDescription(ImageName name, Optional<Digest> index, Optional<Digest> manifest, Digest config,
        ImageConfiguration configuration, List<ImageLayer> layers, List<Platform> platforms) {

    public ImageDescription {
        layers = List.copyOf(layers);
        platforms = List.copyOf(platforms);
    }

    /// Bytes of its layers as they are stored; absent if the store does not say it of one of them.
    public OptionalLong size() {
        return layers.stream().allMatch(layer -> layer.size().isPresent())
                ? OptionalLong.of(layers.stream().mapToLong(layer -> layer.size().orElse(0)).sum())
                : OptionalLong.empty();
    }
}
