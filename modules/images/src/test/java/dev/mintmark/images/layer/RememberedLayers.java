package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers indexes for the length of a test.
public final class RememberedLayers implements LayerCache {

    private final Map<Digest, byte[]> indexes = new ConcurrentHashMap<>();

    Map<Digest, byte[]> indexes() {
        return indexes;
    }

    @Override
    public Optional<byte[]> find(Digest diffId) {
        return Optional.ofNullable(indexes.get(diffId));
    }

    @Override
    public void keep(Digest diffId, byte[] index) {
        indexes.put(diffId, index);
    }

    @Override
    public void clear() {
        indexes.clear();
    }

    @Override
    public void close() {
        clear();
    }
}
