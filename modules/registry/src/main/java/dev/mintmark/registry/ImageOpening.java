package dev.mintmark.registry;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.Platform;
import dev.mintmark.images.manifest.Described.Chosen;
import dev.mintmark.images.manifest.Descriptor;
import dev.mintmark.images.manifest.Resolution;
import dev.mintmark.registry.Distribution.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds out what an image is, from its name down to its configuration.
record ImageOpening(ImageName name, ImageReference reference, Distribution distribution) {

    /// @throws RegistryFault   if what the name leads to cannot be had
    /// @throws ImageUnreadable if anything below that cannot be had, or is not what it should be
    ImageDescription describe(Optional<Platform> platform) throws ImageUnreadable, RegistryFault, InterruptedException {
        return describe(top(), platform);
    }

    /// What the name leads to at first: an index or a manifest.
    Document top() throws RegistryFault, InterruptedException {
        var digest = reference.digest();
        var wanted = digest.map(Digest::value).orElseGet(() -> reference.tag().orElseThrow());
        return distribution.manifest(wanted, digest);
    }

    /// The same from there on.
    ImageDescription describe(Document top, Optional<Platform> platform) throws ImageUnreadable, InterruptedException {
        var start = new Descriptor(top.mediaType(), top.digest(), top.bytes().length, List.of(), Map.of(),
                Optional.empty());
        return Resolution.of(name, start, Chosen.FROM_NONE, platform, (document, part, most) ->
                document.digest().equals(top.digest()) ? top.bytes() : read(document, part, most)).description();
    }

    private byte[] read(Descriptor document, String part, int most) throws ImageUnreadable, InterruptedException {
        try {
            return part.equals("configuration") ? distribution.document(document.digest(), document.size(), most)
                    : distribution.manifest(document.digest().value(), Optional.of(document.digest())).bytes();
        } catch (RegistryFault fault) {
            throw RegistryProblems.image(name, fault);
        }
    }
}
