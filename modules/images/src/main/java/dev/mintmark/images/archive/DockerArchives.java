package dev.mintmark.images.archive;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageStore;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.Platform;
import dev.mintmark.images.manifest.Described;
import dev.mintmark.images.manifest.Digests;
import dev.mintmark.images.manifest.ImageConfigurations;
import dev.mintmark.images.manifest.SavedImage;
import dev.mintmark.images.manifest.SavedImages;
import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;

/// Images of archives that `docker save` writes, in its old layout with a `layer.tar` for each layer and in the one
/// that is an OCI image layout as well: `docker-archive:FILE[:REF]`.
public final class DockerArchives implements ImageStore {

    private static final String CONTENTS = "manifest.json";
    private static final String NAMES = "repositories";

    @Override
    public OpenImage open(ImageName name, Optional<Platform> platform) throws ImageUnreadable, InterruptedException {
        if (!(name instanceof ImageName.DockerArchive(var file, var reference))) {
            throw ArchiveProblems.wrongName(name);
        }
        try {
            var shelf = Shelves.archive(file);
            var image = DockerChoice.of(name, contents(name, shelf), reference);
            return open(name, shelf, image, platform);
        } catch (IOException unreadable) {
            throw ArchiveProblems.unreadable(name, unreadable);
        }
    }

    private static SavedImages contents(ImageName name, Shelf shelf) throws IOException, ImageUnreadable {
        if (!shelf.has(CONTENTS)) {
            throw ArchiveProblems.wrongFormat(name, "It was not written by docker save: there is no " + CONTENTS + ".",
                    shelf.has("index.json") ? "It is an OCI image layout: name it oci-archive:FILE."
                            : shelf.has(NAMES) ? "Load it and save it again with Docker 1.10 or newer."
                            : "Check that this holds an image, and that it was written completely.");
        }
        return SavedImages.parse(name, shelf.document(CONTENTS, SavedImages.LARGEST),
                shelf.has(NAMES) ? Optional.of(shelf.document(NAMES, SavedImages.LARGEST)) : Optional.empty());
    }

    private static OpenImage open(ImageName name, Shelf shelf, SavedImage image, Optional<Platform> platform)
            throws IOException, ImageUnreadable {
        var configuration = shelf.document(image.config(), ImageConfigurations.LARGEST);
        var digest = Digests.of(configuration);
        if (image.configDigest().isPresent()) {
            Digests.verify(name, "configuration", image.configDigest().get(), configuration);
        }
        var description = Described.saved(name, digest, image, configuration, platform, shelf::size);
        var paths = new HashMap<Digest, String>();
        for (var at = 0; at < description.layers().size(); at++) {
            paths.putIfAbsent(description.layers().get(at).diffId(), image.layers().get(at));
        }
        return new ShelvedImage(description, shelf, paths);
    }
}
