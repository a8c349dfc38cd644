package dev.mintmark.images.archive;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.Platform;
import dev.mintmark.images.manifest.ImageIndex;
import dev.mintmark.images.manifest.Manifest;
import dev.mintmark.images.manifest.Manifests;
import dev.mintmark.images.manifest.MediaTypes;
import dev.mintmark.images.manifest.Resolution;
import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;

/// Opens images of an OCI image layout, wherever its files are
/// ([OCI image layout](https://github.com/opencontainers/image-spec/blob/main/image-layout.md)).
final class OciStore {

    private static final String CONTENTS = "index.json";
    private static final String DOCKER = "manifest.json";

    private OciStore() {}

    static OpenImage open(ImageName name, Shelf shelf, Optional<String> tag, Optional<Platform> platform)
            throws IOException, ImageUnreadable, InterruptedException {
        if (!shelf.has(CONTENTS)) {
            throw ArchiveProblems.wrongFormat(name, "It is not an OCI image layout: there is no " + CONTENTS + ".",
                    shelf.has(DOCKER) ? "It was written by docker save: name it docker-archive:FILE."
                            : "Check that this is an OCI image layout, and that it was written completely.");
        }
        Manifest contents = Manifests.parse(name, shelf.document(CONTENTS, Manifests.LARGEST), MediaTypes.OCI_INDEX);
        if (!(contents instanceof ImageIndex index)) {
            throw ArchiveProblems.wrongFormat(name, "Its " + CONTENTS + " is not an index.", "Write the layout again.");
        }
        var choice = OciChoice.of(name, index, tag, platform);
        var resolution = Resolution.of(name, choice.image(), choice.from(), platform, (document, part, most) -> {
            try {
                return shelf.document(path(document.digest()), most);
            } catch (IOException unreadable) {
                throw ArchiveProblems.unreadable(name, unreadable);
            }
        });
        var description = withForeignLayersThatAreHere(resolution.description(), shelf);
        var paths = new HashMap<Digest, String>();
        for (var layer : description.layers()) {
            layer.blob().ifPresent(blob -> paths.putIfAbsent(layer.diffId(), path(blob)));
        }
        return new ShelvedImage(description, shelf, paths);
    }

    /// Whoever made the layout may have put a layer into it that others have to fetch from elsewhere.
    private static ImageDescription withForeignLayersThatAreHere(ImageDescription of, Shelf shelf) {
        var layers = of.layers().stream().map(layer -> !layer.foreign() || layer.blob().isEmpty()
                || !shelf.has(path(layer.blob().get())) ? layer
                : new ImageLayer(layer.diffId(), layer.blob(), layer.mediaType(), layer.size(), layer.step(), false))
                .toList();
        return new ImageDescription(of.name(), of.index(), of.manifest(), of.config(), of.configuration(), layers,
                of.platforms());
    }

    private static String path(Digest digest) {
        return "blobs/" + digest.value().replace(':', '/');
    }
}
