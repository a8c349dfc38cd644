package dev.mintmark.docker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What an engine says of one image, as far as it matters here.
///
/// @param id         a configuration's digest, or a manifest's where the engine keeps images in containerd
/// @param tags       what it is called on this engine now
/// @param digests    under which digests repositories hold it
/// @param containerd whether `id` is the digest of an index or manifest
record ImageFacts(String id, List<ImageReference> tags, List<ImageReference> digests, boolean containerd) {

    private static final int MOST_NAMES = 1000;

    /// Reads the answer of `GET /images/{id}/json`. Only containerd's image store has a `Descriptor`.
    static ImageFacts inspected(JsonNode json, boolean containerd) {
        return new ImageFacts(EngineText.of(json.path("Id")), names(json.path("RepoTags")).toList(),
                names(json.path("RepoDigests")).filter(ImageReference::isPinned).toList(),
                containerd || json.path("Descriptor").hasNonNull("digest"));
    }

    /// An image that was removed while a container still uses it.
    static ImageFacts gone(String id, boolean containerd) {
        return new ImageFacts(id, List.of(), List.of(), containerd);
    }

    /// The digest that `id` is. Podman leaves the algorithm out.
    static Optional<Digest> digest(String id) {
        return Digest.parse(id).or(() -> Digest.parse("sha256:" + id));
    }

    private static Stream<ImageReference> names(JsonNode json) {
        return StreamSupport.stream(json.spliterator(), false).limit(MOST_NAMES)
                .map(EngineText::of).map(ImageReference::parse).flatMap(Optional::stream);
    }
}
