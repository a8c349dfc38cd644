package dev.mintmark.testkit;

import dev.mintmark.images.layer.LayerCache;

class FakeLayerCacheTest implements LayerCacheContract {

    @Override
    public LayerCache open() {
        return new FakeLayerCache();
    }
}
