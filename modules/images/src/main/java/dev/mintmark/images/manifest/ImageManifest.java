package dev.mintmark.images.manifest;

import java.util.List;

/// One image: its configuration and its layers
/// ([OCI image manifest](https://github.com/opencontainers/image-spec/blob/main/manifest.md)).
///
/// @param layers bottom first
public record ImageManifest(Descriptor config, List<Descriptor> layers) implements Manifest {

    public ImageManifest {
        layers = List.copyOf(layers);
    }
}
