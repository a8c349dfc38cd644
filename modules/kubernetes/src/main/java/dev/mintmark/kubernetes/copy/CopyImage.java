package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import java.util.Optional;

/// The image a copy is made of, pinned where that is possible.
///
/// @param reference what the copy's container asks for
/// @param digest    of its bytes; absent if nobody has told
/// @param warning   if it is not pinned
record CopyImage(String reference, Optional<Digest> digest, Optional<Problem> warning) {

    static CopyImage named(String reference) throws CopyRefused {
        var image = ImageReference.parse(reference);
        if (image.isEmpty() || Digest.parse(reference).isPresent()) {
            throw CopyProblems.refused("copy.image", "The copy was not made.",
                    "A cluster pulls its images from registries, and " + reference + " names none there.",
                    "Give a reference with its repository, such as shop/web:1 or shop/web@sha256:….");
        }
        return image.get().isPinned() ? new CopyImage(image.get().toString(), image.get().digest(), Optional.empty())
                : new CopyImage(image.get().toString(), Optional.empty(), Optional.of(unpinned(image.get(),
                        "Only its tag is known, which the registry may have moved")));
    }

    /// The very bytes that a container runs: the repository it asks for, which its pull secrets are for, and the digest that
    /// its node found there.
    static CopyImage of(SourcePod source) throws CopyRefused {
        var asked = source.container().getImage();
        var image = ImageReference.parse(asked);
        if (image.isEmpty()) {
            return named(asked);
        }
        var digest = source.status().flatMap(status -> manifest(Optional.ofNullable(status.getImageID()).orElse("")));
        if (digest.isPresent()) {
            return new CopyImage(image.get().registry() + "/" + image.get().repository() + "@" + digest.get(), digest,
                    Optional.empty());
        }
        return image.get().isPinned() ? named(asked)
                : new CopyImage(image.get().toString(), Optional.empty(), Optional.of(unpinned(image.get(),
                        "Its node does not tell a digest by which it can be pulled")));
    }

    /// The digest in `repo@sha256:…`. One without a repository is of the configuration, and no registry serves it.
    private static Optional<Digest> manifest(String imageId) {
        var at = imageId.lastIndexOf('@');
        return at < 0 ? Optional.empty() : Digest.parse(imageId.substring(at + 1));
    }

    private static Problem unpinned(ImageReference image, String why) {
        return new Problem("copy.not-pinned", "The copy may run other bytes than you expect.",
                why + ": " + image + ".", "Launch by digest if it has to be exact.");
    }
}
