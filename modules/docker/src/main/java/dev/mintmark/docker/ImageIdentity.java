package dev.mintmark.docker;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.RunningImage;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Says which bytes a container runs, from what its engine says of it and of its image.
final class ImageIdentity {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{4,64}");

    private ImageIdentity() {}

    static RunningImage of(ContainerFacts container, ImageFacts image) {
        var asked = reference(container, image);
        var text = asked.map(ImageReference::toString).orElse(asText(container));
        var id = ImageFacts.digest(container.imageId());
        var manifest = image.containerd() ? id.or(() -> repositoryDigest(image, asked))
                : repositoryDigest(image, asked);
        var config = image.containerd() ? Optional.<Digest>empty() : id;
        return manifest.isEmpty() && config.isEmpty()
                ? new RunningImage.Unidentified(text, "the engine does not tell the image's ID")
                : new RunningImage.Identified(text, manifest, config);
    }

    /// What the container was asked to run; where that was a bare image ID, what this image is called instead.
    static Optional<ImageReference> reference(ContainerFacts container, ImageFacts image) {
        var asked = ImageReference.parse(container.image());
        var isName = asked.isPresent() && image.tags().contains(asked.get());
        return isName || !isImageId(container) ? asked : image.tags().stream().findFirst().or(() -> called(container));
    }

    /// An image that lost its tag to a later one has no name left. What was rolled back to it says what it was called then;
    /// a label may lie, as a tag may.
    private static Optional<ImageReference> called(ContainerFacts container) {
        return container.label(StandIn.IMAGE).flatMap(ImageReference::parse);
    }

    /// That the image's ID and its digests in repositories mean the same; empty where the engine does not tell both.
    static Optional<ImageEvidence> evidence(ImageFacts image) {
        var digests = image.digests().stream().flatMap(name -> name.digest().stream()).collect(Collectors.toSet());
        return image.containerd() || digests.isEmpty() ? Optional.empty()
                : ImageFacts.digest(image.id()).map(config -> new ImageEvidence(config, digests));
    }

    /// Whether a container was started by an image ID, whole or shortened, rather than by a name.
    static boolean isImageId(ContainerFacts container) {
        var text = container.image();
        var hex = text.startsWith("sha256:") ? text.substring("sha256:".length()) : text;
        return HEX.matcher(hex).matches()
                && ImageFacts.digest(container.imageId()).filter(id -> id.hex().startsWith(hex)).isPresent();
    }

    /// An image may be in several repositories: best the very digest that was asked for, then the same repository.
    private static Optional<Digest> repositoryDigest(ImageFacts image, Optional<ImageReference> asked) {
        var digests = image.digests();
        return asked.flatMap(reference -> digests.stream()
                        .filter(name -> sameRepository(name, reference) && name.digest().equals(reference.digest()))
                        .findFirst()
                        .or(() -> digests.stream().filter(name -> sameRepository(name, reference)).findFirst()))
                .or(() -> digests.stream().findFirst())
                .flatMap(ImageReference::digest);
    }

    private static boolean sameRepository(ImageReference one, ImageReference other) {
        return one.registry().equals(other.registry()) && one.repository().equals(other.repository());
    }

    private static String asText(ContainerFacts container) {
        return isImageId(container) || container.image().isBlank() ? container.imageId() : container.image();
    }
}
