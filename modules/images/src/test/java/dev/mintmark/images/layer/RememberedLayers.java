package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Remembers indexes for the length of a test.
public final class RememberedLayers implements LayerCache {

    private final Map<Digest, byte[]> indexes = new ConcurrentHashMap<>();
    private final Queue<Digest> asked = new ConcurrentLinkedQueue<>();

    /// Which layers it was asked for, in this order.
    public List<Digest> asked() {
        return List.copyOf(asked);
    }

    Map<Digest, byte[]> indexes() {
        return indexes;
    }

    @Override
    public Optional<byte[]> find(Digest diffId) {
        asked.add(diffId);
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
