package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.image.Digest;
import java.util.Optional;
import java.util.regex.Pattern;

/// The digest in a kubelet's `imageID`, and what it is a digest of. Exactly one is present.
record ImageId(Optional<Digest> manifest, Optional<Digest> config) {

    private static final Pattern BARE_HEX = Pattern.compile("[0-9a-f]{64}");

    /// Understands `repo@sha256:…`, `docker-pullable://repo@sha256:…`, `docker://sha256:…`, `sha256:…` and bare hex.
    static Optional<ImageId> parse(String imageId) {
        var scheme = imageId.indexOf("://");
        var text = scheme < 0 ? imageId : imageId.substring(scheme + 3);
        var at = text.lastIndexOf('@');
        if (at >= 0) {
            return Digest.parse(text.substring(at + 1)).map(digest -> new ImageId(Optional.of(digest), Optional.empty()));
        }
        return Digest.parse(withAlgorithm(text)).map(digest -> new ImageId(Optional.empty(), Optional.of(digest)));
    }

    /// CRI-O leaves the algorithm away.
    static String withAlgorithm(String text) {
        return BARE_HEX.matcher(text).matches() ? "sha256:" + text : text;
    }
}
