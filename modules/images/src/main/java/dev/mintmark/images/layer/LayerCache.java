package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;
import java.util.Optional;

/// Remembers the indexes of layers by diff ID. It may forget any of them at any time; failing to remember is logged and
/// costs only time. Safe for use by several threads; blocks on disk.
public interface LayerCache extends AutoCloseable {

    Optional<byte[]> find(Digest diffId);

    void keep(Digest diffId, byte[] index);

    /// Forgets all.
    void clear();

    @Override
    void close();
}
