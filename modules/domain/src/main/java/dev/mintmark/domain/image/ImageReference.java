package dev.mintmark.domain.image;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names a container image: where it lives, and which version is meant.
///
/// A reference with a [Digest] is *pinned*: it names the same bytes for ever, whatever its tag says. One without is not,
/// because a registry may move a tag at any time. Short names are filled in as Docker does: `busybox` means
/// `docker.io/library/busybox:latest`
/// ([distribution/reference](https://pkg.go.dev/github.com/distribution/reference)).
///
/// @param registry   host, with its port if one is given
/// @param repository path within the registry
/// @param tag        absent only if there is a digest
/// @param digest     absent if the reference is not pinned
public record ImageReference(String registry, String repository, Optional<String> tag, Optional<Digest> digest) {

    private static final int LONGEST = 4096;
    private static final int LONGEST_NAME = 255;
    private static final Pattern REPOSITORY =
            Pattern.compile("[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*)*");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
    private static final Pattern REGISTRY =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:]+])(?::[0-9]{1,5})?");
    private static final String DEFAULT_REGISTRY = "docker.io";
    private static final String DEFAULT_TAG = "latest";

    public ImageReference {
        requireNonNull(registry, "registry");
        requireNonNull(repository, "repository");
        requireNonNull(tag, "tag");
        requireNonNull(digest, "digest");
        if (tag.isEmpty() && digest.isEmpty()) {
            throw new IllegalArgumentException("A reference needs a tag or a digest: " + registry + "/" + repository);
        }
    }

    /// The reference that `text` spells, or empty if it spells none. Accepts what Docker and Kubernetes accept.
    public static Optional<ImageReference> parse(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var rest = text;
        Optional<Digest> digest = Optional.empty();
        var at = rest.indexOf('@');
        if (at >= 0) {
            digest = Digest.parse(rest.substring(at + 1));
            if (digest.isEmpty()) {
                return Optional.empty();
            }
            rest = rest.substring(0, at);
        }
        Optional<String> tag = Optional.empty();
        var colon = rest.lastIndexOf(':');
        if (colon > rest.lastIndexOf('/')) {
            tag = Optional.of(rest.substring(colon + 1));
            rest = rest.substring(0, colon);
            if (!TAG.matcher(tag.get()).matches()) {
                return Optional.empty();
            }
        }
        if (tag.isEmpty() && digest.isEmpty()) {
            tag = Optional.of(DEFAULT_TAG);
        }
        var slash = rest.indexOf('/');
        var first = slash < 0 ? "" : rest.substring(0, slash);
        var named = first.contains(".") || first.contains(":") || first.equals("localhost");
        var registry = named ? first : DEFAULT_REGISTRY;
        var repository = named ? rest.substring(slash + 1) : rest;
        if (registry.equals("index.docker.io")) {
            registry = DEFAULT_REGISTRY;
        }
        if (registry.equals(DEFAULT_REGISTRY) && !repository.contains("/")) {
            repository = "library/" + repository;
        }
        if (!REGISTRY.matcher(registry).matches() || repository.length() > LONGEST_NAME
                || !REPOSITORY.matcher(repository).matches()) {
            return Optional.empty();
        }
        return Optional.of(new ImageReference(registry, repository, tag, digest));
    }

    public boolean isPinned() {
        return digest.isPresent();
    }

    /// The last part of the repository: `payments` for `registry.example/shop/payments:2.14.0`.
    public String shortName() {
        return repository.substring(repository.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return registry + "/" + repository
                + tag.map(name -> ":" + name).orElse("") + digest.map(bytes -> "@" + bytes).orElse("");
    }
}
