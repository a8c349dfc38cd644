package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;

/// Told how the reading of layers comes along. Called from several threads at once.
public interface LayerProgress {

    LayerProgress IGNORED = new LayerProgress() {};

    /// So many more stored bytes were read.
    default void bytes(long more) {}

    /// A layer's index is known.
    ///
    /// @param remembered whether it was in the cache, so that nothing had to be read
    default void known(Digest diffId, boolean remembered) {}
}
