package dev.mintmark.app.wiring;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.layer.LayerCache;
import java.util.Optional;
import java.util.function.Supplier;

/// A cache that is opened when a layer is first asked for: configuration and build history need none.
final class CacheOnDemand implements LayerCache {

    private final OnDemand<LayerCache> cache;

    CacheOnDemand(Supplier<LayerCache> opening) {
        cache = new OnDemand<>(opening);
    }

    @Override
    public Optional<byte[]> find(Digest diffId) {
        return cache.get().find(diffId);
    }

    @Override
    public void keep(Digest diffId, byte[] index) {
        cache.get().keep(diffId, index);
    }

    @Override
    public void clear() {
        cache.get().clear();
    }

    @Override
    public void close() {
        cache.ifMade().ifPresent(LayerCache::close);
    }
}
