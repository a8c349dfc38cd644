package dev.mintmark.images.manifest;

import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.Platform;
import dev.mintmark.images.manifest.Described.Chosen;
import java.util.Optional;

/// Follows what a name leads to, index by index, down to one image. Every document's digest is verified on the way.
///
/// @param description all that is known of the image
/// @param manifest    for the store, which has to find the layers by it
public record Resolution(ImageDescription description, ImageManifest manifest) {

    /// An index of indexes is odd, one more is a circle or a joke.
    private static final int DEEPEST = 4;

    /// @param start  what the name leads to
    /// @param chosen whether `start` itself was already chosen from something
    public static Resolution of(ImageName name, Descriptor start, Chosen chosen, Optional<Platform> wanted,
            Documents documents) throws ImageUnreadable, InterruptedException {
        var at = start;
        var from = chosen;
        for (var depth = 0; depth < DEEPEST; depth++) {
            switch (Manifests.parse(name, read(name, at, "manifest", Manifests.LARGEST, documents), at.mediaType())) {
                case ImageIndex index -> {
                    from = new Chosen(Optional.of(from.index().orElse(at.digest())), index.platforms());
                    at = PlatformChoice.choose(name, index, wanted);
                }
                case ImageManifest manifest -> {
                    var configuration = read(name, manifest.config(), "configuration", ImageConfigurations.LARGEST,
                            documents);
                    return new Resolution(Described.image(name, from, at.digest(), manifest, configuration, wanted),
                            manifest);
                }
            }
        }
        throw Unfit.document("manifest", name, "It hides behind more than " + DEEPEST + " indexes.", null);
    }

    private static byte[] read(ImageName name, Descriptor document, String part, int most, Documents documents)
            throws ImageUnreadable, InterruptedException {
        if (document.size() > most) {
            throw Unfit.document(part, name, "Its " + part + " should have " + document.size() + " bytes, and "
                    + most + " are allowed.", null);
        }
        var bytes = documents.read(document, part, most);
        document.verify(name, part, bytes);
        return bytes;
    }

    /// Where the documents are.
    @FunctionalInterface
    public interface Documents {

        /// The whole document.
        ///
        /// @param part what it is, for people: `manifest` or `configuration`
        /// @param most how many bytes it may have; never larger than what is kept in memory
        byte[] read(Descriptor document, String part, int most) throws ImageUnreadable, InterruptedException;
    }
}
