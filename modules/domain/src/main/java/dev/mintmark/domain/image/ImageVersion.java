package dev.mintmark.domain.image;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The bytes that run, whatever they are called: one image under all its digests. The first object of every screen.
///
/// @param id      the digest that stands for it: the index where one is known, else a manifest, else the configuration.
///                May change when more is learnt; compare versions by asking the catalogue, not by remembered ids
/// @param digests all digests known to mean this version, `id` among them, sorted
public record ImageVersion(Digest id, List<Digest> digests) {

    /// Orders versions by id: meaningless to people, but the same every time.
    public static final Comparator<ImageVersion> BY_ID = Comparator.comparing(ImageVersion::id);

    public ImageVersion {
        digests = List.copyOf(digests);
        if (!digests.contains(id)) {
            throw new IllegalArgumentException("A version's id is one of its digests: " + id);
        }
    }

    /// A version of which one digest is known and nothing else.
    public static ImageVersion of(Digest only) {
        return new ImageVersion(only, List.of(only));
    }

    public boolean isKnownAs(Set<Digest> names) {
        return digests.stream().anyMatch(names::contains);
    }
}
