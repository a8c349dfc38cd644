package dev.mintmark.images.archive;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import dev.mintmark.images.LayerSink;
import dev.mintmark.images.OpenImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An image on a shelf. Layers that are twice in an image are read once.
final class ShelvedImage implements OpenImage {

    private final ImageDescription description;
    private final Shelf shelf;
    private final Map<Digest, String> paths;
    private final Map<Digest, ImageLayer> layers;

    /// @param paths of the layers on the shelf
    ShelvedImage(ImageDescription description, Shelf shelf, Map<Digest, String> paths) {
        this.description = description;
        this.shelf = shelf;
        this.paths = Map.copyOf(paths);
        this.layers = description.layers().stream()
                .collect(Collectors.toMap(ImageLayer::diffId, Function.identity(), (first, _) -> first));
    }

    @Override
    public ImageDescription description() {
        return description;
    }

    /// A layer that is not there keeps no other from being read.
    @Override
    public void read(Set<Digest> diffIds, LayerSink sink) throws ImageUnreadable, InterruptedException {
        Map<String, ImageLayer> wanted = new HashMap<>();
        ImageUnreadable missing = null;
        for (var diffId : diffIds) {
            var layer = layers.get(diffId);
            if (layer == null || layer.foreign()) {
                continue;
            }
            var path = paths.get(diffId);
            if (!shelf.has(path)) {
                missing = ArchiveProblems.layerMissing(description.name(), diffId, path);
            } else if (wanted.putIfAbsent(path, layer) != null) {
                missing = ArchiveProblems.oneFileForTwo(description.name(), diffId, path);
            }
        }
        try {
            shelf.each(wanted.keySet(), (path, size, bytes, seekable) -> {
                var layer = wanted.get(path);
                sink.take(new LayerBytes(Optional.of(layer.diffId()), layer.blob(), OptionalLong.of(size), bytes,
                        seekable));
            });
        } catch (IOException broken) {
            throw ArchiveProblems.unreadable(description.name(), broken);
        }
        if (missing != null) {
            throw missing;
        }
    }

    /// Nothing is open between calls.
    @Override
    public void close() {}
}
