package dev.mintmark.images.archive;

import dev.mintmark.images.ImageUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;

/// Files that hold images: a directory, or an archive. Names in it are looked up, never followed on this machine.
///
/// Safe for use by several threads. Nothing stays open between calls.
interface Shelf {

    boolean has(String path);

    /// Absent if there is no such file.
    OptionalLong size(String path);

    /// A whole small file.
    ///
    /// @param most how many bytes it may have
    byte[] document(String path, int most) throws IOException;

    /// Hands out these files, each once, in any order, several at a time where that helps.
    void each(Collection<String> paths, Taker taker) throws IOException, ImageUnreadable, InterruptedException;

    /// Takes files as a shelf reads them.
    @FunctionalInterface
    interface Taker {

        /// @param bytes    closed by the shelf
        /// @param seekable the same bytes, where the shelf can seek in them
        void take(String path, long size, InputStream bytes, Optional<SeekableByteChannel> seekable)
                throws IOException, ImageUnreadable, InterruptedException;
    }
}
