package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EnginePull;
import dev.mintmark.docker.EngineText;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The image that a container is to go back to: by which names an engine may have it, or get it.
///
/// An engine knows an image by its ID, and by the digests under which repositories hold it; which of the two a digest is
/// cannot be seen at the digest, so both are tried.
///
/// @param repository without tag and digest
/// @param digests    all by which it is known; the one that was planned for first
record TargetImage(String repository, List<Digest> digests) {

    private static final String SEPARATOR = " ";

    TargetImage {
        digests = List.copyOf(digests);
    }

    static TargetImage of(Target target) {
        var digests = new LinkedHashSet<Digest>();
        digests.add(target.digest());
        digests.addAll(target.version().digests());
        return new TargetImage(target.repository(), List.copyOf(digests));
    }

    static TargetImage parse(String repository, String digests) {
        return new TargetImage(repository, Stream.of(digests.split(SEPARATOR)).flatMap(text -> Digest.parse(text).stream())
                .toList());
    }

    String digestsAsText() {
        return digests.stream().map(Digest::value).collect(Collectors.joining(SEPARATOR));
    }

    /// As the engine shows it; empty if it does not have it.
    Optional<JsonNode> find(Engine engine) throws EngineFault, InterruptedException {
        for (var name : names()) {
            var image = engine.image(name).filter(this::isIt);
            if (image.isPresent()) {
                return image;
            }
        }
        return Optional.empty();
    }

    /// What to call it when a container is made of it: bytes, not a name that moves.
    String pinned(JsonNode image) {
        for (var name : image.path("RepoDigests")) {
            var reference = ImageReference.parse(EngineText.of(name));
            if (reference.isPresent() && digests.contains(reference.get().digest().orElse(null))
                    && isSameRepository(reference.get())) {
                return EngineText.of(name);
            }
        }
        return EngineText.of(image.path("Id"));
    }

    /// Under which names a registry may give it.
    List<ImageReference> pullable() {
        return digests.stream().flatMap(digest -> ImageReference.parse(repository + "@" + digest).stream()).toList();
    }

    /// Has the engine pull it.
    ///
    /// @return why it could not; empty if it is there
    String pull(Engine engine) throws EngineFault, InterruptedException {
        var failure = "It has no name under which a registry could give it.";
        for (var name : pullable()) {
            try {
                failure = EnginePull.failure(engine.connection(), name);
            } catch (EngineFault fault) {
                if (!fault.isAnswer()) {
                    throw fault;
                }
                failure = fault.getMessage();
            }
            if (failure.isEmpty()) {
                return "";
            }
        }
        return failure;
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        digests.forEach(digest -> names.add(digest.value()));
        digests.forEach(digest -> names.add(repository + "@" + digest));
        return names;
    }

    boolean isIt(JsonNode image) {
        Set<String> known = digests.stream().map(Digest::value).collect(Collectors.toSet());
        var id = EngineText.of(image.path("Id"));
        if (known.contains(id) || known.contains("sha256:" + id)) {
            return true;
        }
        for (var name : image.path("RepoDigests")) {
            var text = EngineText.of(name);
            if (known.contains(text.substring(text.indexOf('@') + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSameRepository(ImageReference name) {
        return ImageReference.parse(repository).filter(own -> own.registry().equals(name.registry())
                && own.repository().equals(name.repository())).isPresent();
    }
}
