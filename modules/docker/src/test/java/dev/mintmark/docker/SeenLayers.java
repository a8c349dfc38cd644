package dev.mintmark.docker;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.manifest.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Reads layers to their ends, and tells by their bytes which they were.
final class SeenLayers {

    private SeenLayers() {}

    static Set<Digest> of(OpenImage image) throws ImageUnreadable, InterruptedException {
        Set<Digest> seen = ConcurrentHashMap.newKeySet();
        image.read(diffIds(image), layer -> seen.add(Digests.of(bytes(layer))));
        return seen;
    }

    static Set<Digest> diffIds(OpenImage image) {
        return image.description().layers().stream().map(ImageLayer::diffId).collect(Collectors.toSet());
    }

    private static byte[] bytes(LayerBytes layer) {
        try {
            return layer.bytes().readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
