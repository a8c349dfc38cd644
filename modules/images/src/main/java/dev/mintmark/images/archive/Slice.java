package dev.mintmark.images.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A part of a file, as if it were a file of its own. Has the file open for itself, because to interrupt one reader
/// of a channel closes it for all.
final class Slice implements SeekableByteChannel {

    private final FileChannel file;
    private final long offset;
    private final long size;
    private long position;

    private Slice(FileChannel file, long offset, long size) {
        this.file = file;
        this.offset = offset;
        this.size = size;
    }

    static Slice of(Path file, long offset, long size) throws IOException {
        return new Slice(FileChannel.open(file, StandardOpenOption.READ), offset, size);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (position >= size) {
            return -1;
        }
        var limit = into.limit();
        into.limit((int) Math.min(limit, into.position() + (size - position)));
        try {
            var count = file.read(into, offset + position);
            position += Math.max(0, count);
            return count;
        } finally {
            into.limit(limit);
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long wanted) throws IOException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
        if (wanted < 0) {
            throw new IllegalArgumentException("A position is not negative: " + wanted);
        }
        position = wanted;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer bytes) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
