package dev.mintmark.images.manifest;

import dev.mintmark.images.Platform;
import java.util.List;

/// Several images, one for each platform, or whatever else a layout holds
/// ([OCI image index](https://github.com/opencontainers/image-spec/blob/main/image-index.md)).
///
/// @param manifests in order, attestations included
public record ImageIndex(List<Descriptor> manifests) implements Manifest {

    public ImageIndex {
        manifests = List.copyOf(manifests);
    }

    /// Without what says something about an image but is none.
    public List<Descriptor> images() {
        return manifests.stream().filter(manifest -> !manifest.isAttestation()).toList();
    }

    /// In order, each once.
    public List<Platform> platforms() {
        return images().stream().flatMap(manifest -> manifest.platform().stream()).distinct().toList();
    }
}
