package dev.mintmark.testkit;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.layer.LayerCache;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A cache that lives in memory, and forgets nothing until it is told to.
public final class FakeLayerCache implements LayerCache {

    private final Map<Digest, byte[]> indexes = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> find(Digest diffId) {
        return Optional.ofNullable(indexes.get(diffId)).map(byte[]::clone);
    }

    @Override
    public void keep(Digest diffId, byte[] index) {
        indexes.put(diffId, index.clone());
    }

    @Override
    public void clear() {
        indexes.clear();
    }

    @Override
    public void close() {
        indexes.clear();
    }
}
