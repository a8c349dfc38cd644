package dev.mintmark.docker.copy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.docker.EngineText;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// An image on an engine, as far as a copy of it is concerned.
///
/// @param name    pinned: `shop/web@sha256:…` if it is in the repository that was asked for, else its ID
/// @param digest  in a repository if it is in one, else its ID
/// @param volumes where it wants volumes
record CopyImage(String id, String name, Optional<Digest> digest, String architecture, String system,
        CopyConfiguration configuration, List<String> volumes) {

    private static final int MOST = 100;

    /// Reads the answer of `GET /images/{id}/json`.
    static CopyImage of(JsonNode json) {
        return of(json, "");
    }

    /// @param asked an image may be in several repositories; best the one that was asked for
    static CopyImage of(JsonNode json, String asked) {
        var id = EngineText.of(json.path("Id"));
        var names = StreamSupport.stream(json.path("RepoDigests").spliterator(), false).limit(MOST)
                .map(EngineText::of).map(ImageReference::parse).flatMap(Optional::stream)
                .filter(ImageReference::isPinned).toList();
        var wanted = names.stream().filter(name -> isOfSameRepository(name, asked)).findFirst();
        var digest = wanted.or(() -> names.stream().findFirst()).flatMap(ImageReference::digest)
                .or(() -> Digest.parse(id)).or(() -> Digest.parse("sha256:" + id));
        return new CopyImage(id, wanted.map(ImageReference::toString).orElse(id), digest,
                EngineText.of(json.path("Architecture")), EngineText.of(json.path("Os")),
                CopyConfiguration.of(json.path("Config")), volumes(json.path("Config").path("Volumes")));
    }

    private static boolean isOfSameRepository(ImageReference name, String asked) {
        return ImageReference.parse(asked).filter(other -> other.registry().equals(name.registry())
                && other.repository().equals(name.repository())).isPresent();
    }

    private static List<String> volumes(JsonNode json) {
        return json.properties().stream().map(volume -> volume.getKey()).filter(path -> path.startsWith("/")
                && path.length() > 1 && path.length() < 1024 && path.chars().noneMatch(Character::isISOControl))
                .limit(MOST).sorted().toList();
    }
}
