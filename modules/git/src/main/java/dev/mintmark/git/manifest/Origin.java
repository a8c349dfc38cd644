package dev.mintmark.git.manifest;

import dev.mintmark.git.yaml.YamlNode.Mapping;
import dev.mintmark.git.yaml.YamlNode.Scalar;

/// What in which file has the last word about an image.
sealed interface Origin {

    ManifestFile file();

    /// Offset that tells it from all others of its file.
    int place();

    /// A whole reference in one scalar.
    record Field(ManifestFile file, Scalar image) implements Origin {

        @Override
        public int place() {
            return image.start();
        }
    }

    /// An entry under `images` of a kustomization.
    record ImagesEntry(ManifestFile file, Mapping entry) implements Origin {

        @Override
        public int place() {
            return entry.start();
        }
    }

    /// A mapping with `repository`, `tag` and `digest`, or some of them, in the values of a chart.
    record Values(ManifestFile file, Mapping image) implements Origin {

        @Override
        public int place() {
            return image.start();
        }
    }

    default boolean isSameAs(Origin other) {
        return file().path().equals(other.file().path()) && place() == other.place();
    }
}
