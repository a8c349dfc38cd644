package dev.mintmark.git.manifest;

import dev.mintmark.domain.image.ImageReference;

/// An image as somebody wrote it, taken apart without filling anything in.
///
/// @param tag    empty if there is none
/// @param digest empty if there is none
record ImageText(String name, String tag, String digest) {

    static ImageText of(String text) {
        var at = text.indexOf('@');
        var rest = at < 0 ? text : text.substring(0, at);
        var colon = rest.lastIndexOf(':');
        var hasTag = colon > rest.lastIndexOf('/');
        return new ImageText(hasTag ? rest.substring(0, colon) : rest, hasTag ? rest.substring(colon + 1) : "",
                at < 0 ? "" : text.substring(at + 1));
    }

    ImageText named(String other) {
        return new ImageText(other, tag, digest);
    }

    ImageText tagged(String other) {
        return new ImageText(name, other, "");
    }

    /// With the tag that was there, as kustomize does it.
    ImageText pinned(String other) {
        return new ImageText(name, tag, other);
    }

    /// Whether two names mean the same repository once the registry is filled in.
    static boolean isSameRepository(String one, String other) {
        return one.equals(other) || filledIn(one).equals(filledIn(other));
    }

    private static String filledIn(String name) {
        return ImageReference.parse(name).map(image -> image.registry() + "/" + image.repository()).orElse(name);
    }

    @Override
    public String toString() {
        return name + (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
    }
}
