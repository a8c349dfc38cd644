package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageConfiguration;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import dev.mintmark.images.LayerSink;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.Platform;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// An image held in memory, that counts what is read of it.
final class HeldImage implements OpenImage {

    private final Map<Digest, byte[]> stored = new LinkedHashMap<>();
    private final List<ImageLayer> layers = new ArrayList<>();
    private final boolean knowsItsLayers;
    private int reads;

    /// @param knowsItsLayers false for a store that hands out all of its layers without saying which is which
    HeldImage(boolean knowsItsLayers) {
        this.knowsItsLayers = knowsItsLayers;
    }

    static Digest digest(byte[] bytes) {
        return new Digest("sha256:" + Fingerprints.sha256(bytes));
    }

    HeldImage with(byte[] layer) {
        return with(digest(layer), layer, false);
    }

    HeldImage with(Digest diffId, byte[] bytes, boolean foreign) {
        stored.put(diffId, bytes);
        layers.add(new ImageLayer(diffId, Optional.empty(), "", OptionalLong.empty(), OptionalInt.empty(), foreign));
        return this;
    }

    int reads() {
        return reads;
    }

    @Override
    public ImageDescription description() {
        var platform = new Platform("linux", "amd64", Optional.empty());
        var configuration = new ImageConfiguration(platform, Optional.empty(), Optional.empty(), List.of(),
                List.of(),
                List.of(), "", "", Set.of(), Set.of(), Map.of(), Optional.empty(), Optional.empty(), List.of(),
                List.of(),
                List.of(), List.copyOf(stored.keySet()));
        return new ImageDescription(new ImageName.DockerDaemon("held"), Optional.empty(), Optional.empty(),
                digest(new byte[0]), configuration, layers, List.of(platform));
    }

    @Override
    public void read(Set<Digest> diffIds, LayerSink sink) throws ImageUnreadable, InterruptedException {
        for (var layer : stored.entrySet()) {
            if (!knowsItsLayers || diffIds.contains(layer.getKey())) {
                reads++;
                sink.take(new LayerBytes(knowsItsLayers ? Optional.of(layer.getKey()) : Optional.empty(),
                        Optional.empty(), OptionalLong.empty(), new ByteArrayInputStream(layer.getValue()),
                        Optional.empty()));
            }
        }
    }

    @Override
    public void close() {
        stored.clear();
    }
}
