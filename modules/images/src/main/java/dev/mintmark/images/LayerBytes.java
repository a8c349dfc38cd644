package dev.mintmark.images;

import dev.mintmark.domain.image.Digest;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.OptionalLong;

/// A layer's bytes as they are stored: plain, gzip or zstd, told apart by how they begin.
///
/// @param diffId   which layer it should be; absent where only its own digest can tell
/// @param blob     digest that the stored bytes should have; absent where the store does not say
/// @param size     of the stored bytes; absent where the store does not say
/// @param bytes    to be read once, from the start
/// @param seekable the same bytes, from position 0 to its size, where the store can seek in them; to be used instead of
///                 `bytes`, not beside it. Closed by the store
public record LayerBytes(Optional<Digest> diffId, Optional<Digest> blob, OptionalLong size, InputStream bytes,
        Optional<SeekableByteChannel> seekable) {}
