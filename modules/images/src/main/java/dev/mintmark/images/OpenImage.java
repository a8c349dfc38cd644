package dev.mintmark.images;

import dev.mintmark.domain.image.Digest;
import java.util.Set;

/// An image whose layers can be read for as long as it is open. Safe for use by several threads.
public interface OpenImage extends AutoCloseable {

    ImageDescription description();

    /// Reads layers, each once, in any order, several at a time if the store can, and returns when the sink has had them
    /// all. May be called again. Blocks.
    ///
    /// The store verifies nothing: the sink reads to the end of the bytes and compares digests. A store that cannot
    /// tell its layers apart before their end (an engine's classic `docker save`) hands out all of them.
    ///
    /// @param diffIds which layers; foreign ones among them are left out
    /// @throws ImageUnreadable what the sink threw, or what went wrong on the way
    void read(Set<Digest> diffIds, LayerSink sink) throws ImageUnreadable, InterruptedException;

    @Override
    void close();
}
