package dev.mintmark.images;

import dev.mintmark.domain.image.ImageReference;
import java.nio.file.Path;
import java.util.Optional;

/// Where an image is to be read from, in the words of the container tools
/// ([containers-transports](https://github.com/containers/image/blob/main/docs/containers-transports.5.md)).
public sealed interface ImageName {

    /// The name as a person would type it.
    @Override
    String toString();

    /// A bare reference: the engine that has it, then its registry.
    record Anywhere(ImageReference reference) implements ImageName {

        @Override
        public String toString() {
            return reference.toString();
        }
    }

    /// An image of a Docker engine.
    ///
    /// @param reference a reference, or an image ID, whole or short, with or without `sha256:`
    record DockerDaemon(String reference) implements ImageName {

        @Override
        public String toString() {
            return "docker-daemon:" + reference;
        }
    }

    /// An image of a registry.
    record DockerRegistry(ImageReference reference) implements ImageName {

        @Override
        public String toString() {
            return "docker://" + reference;
        }
    }

    /// An image of an [OCI image layout](https://github.com/opencontainers/image-spec/blob/main/image-layout.md).
    ///
    /// @param tag the value of `org.opencontainers.image.ref.name`; absent where the layout holds one image only
    record OciLayout(Path directory, Optional<String> tag) implements ImageName {

        @Override
        public String toString() {
            return "oci:" + directory + tag.map(name -> ":" + name).orElse("");
        }
    }

    /// An image of an OCI image layout in a tar archive.
    record OciArchive(Path file, Optional<String> tag) implements ImageName {

        @Override
        public String toString() {
            return "oci-archive:" + file + tag.map(name -> ":" + name).orElse("");
        }
    }

    /// An image of an archive that `docker save` wrote.
    ///
    /// @param reference absent where the archive holds one image only
    record DockerArchive(Path file, Optional<String> reference) implements ImageName {

        @Override
        public String toString() {
            return "docker-archive:" + file + reference.map(name -> ":" + name).orElse("");
        }
    }
}
