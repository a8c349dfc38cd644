package dev.mintmark.images.manifest;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Points to some bytes by their digest
/// ([OCI content descriptor](https://github.com/opencontainers/image-spec/blob/main/descriptor.md)).
///
/// @param mediaType without parameters; empty if it has none
/// @param size      in bytes, never negative
/// @param urls      where else the bytes are to be had
/// @param platform  only in an index
public record Descriptor(String mediaType, Digest digest, long size, List<String> urls, Map<String, String> annotations,
        Optional<Platform> platform) {

    private static final String REFERENCE_TYPE = "vnd.docker.reference.type";
    private static final String REFERENCE_NAME = "org.opencontainers.image.ref.name";
    private static final String UNKNOWN = "unknown";

    public Descriptor {
        urls = List.copyOf(urls);
        annotations = Map.copyOf(annotations);
    }

    /// Whether this is a statement about another image of the index, as BuildKit adds them, rather than an image.
    public boolean isAttestation() {
        return annotations.containsKey(REFERENCE_TYPE)
                || platform.filter(of -> of.os().equals(UNKNOWN) && of.architecture().equals(UNKNOWN)).isPresent();
    }

    /// Whether what it points to is an index in turn.
    public boolean isIndex() {
        return MediaTypes.isIndex(mediaType);
    }

    /// Whether the bytes are to be had from elsewhere only.
    public boolean isForeign() {
        return MediaTypes.isForeign(mediaType);
    }

    /// What an OCI image layout calls it.
    public Optional<String> referenceName() {
        return Optional.ofNullable(annotations.get(REFERENCE_NAME));
    }

    /// Makes sure that these bytes are the ones.
    ///
    /// @param part what they are, for people: `manifest`
    public void verify(ImageName image, String part, byte[] bytes) throws ImageUnreadable {
        Digests.verify(image, part, digest, bytes);
        if (size != bytes.length) {
            throw Unfit.digest(image, "Its " + part + " has " + bytes.length + " bytes, and should have " + size + ".");
        }
    }
}
