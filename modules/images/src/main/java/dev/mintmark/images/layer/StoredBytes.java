package dev.mintmark.images.layer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.LongConsumer;

/// A layer's bytes as they are stored, counted and hashed as they pass. Ends promptly when its thread is interrupted.
final class StoredBytes extends InputStream {

    private static final int BUFFER_SIZE = 1 << 16;

    private final InputStream source;
    private final Optional<MessageDigest> digest;
    private final LongConsumer progress;
    private final byte[] buffer = new byte[BUFFER_SIZE];
    private int position;
    private int end;
    private long count;

    /// @param digest fed with all that is read, if there is one
    StoredBytes(InputStream source, Optional<MessageDigest> digest, LongConsumer progress) {
        this.source = source;
        this.digest = digest;
        this.progress = progress;
    }

    /// How many bytes came from the store so far.
    long count() {
        return count;
    }

    /// Whether the next bytes are these. Reads nothing away. Only before anything was read.
    boolean beginsWith(int... magic) throws IOException {
        while (end < magic.length && end < buffer.length) {
            var read = fetch(buffer, end, buffer.length - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        for (var place = 0; place < magic.length; place++) {
            if (Byte.toUnsignedInt(buffer[position + place]) != magic[place]) {
                return false;
            }
        }
        return true;
    }

    /// The first byte, once [#beginsWith] was asked; 0 if there is none.
    int first() {
        return Byte.toUnsignedInt(buffer[0]);
    }

    /// Makes sure that the buffer holds something; false at the end.
    boolean fill() throws IOException {
        if (position == end) {
            var read = fetch(buffer, 0, buffer.length);
            position = 0;
            end = Math.max(0, read);
        }
        return position < end;
    }

    byte[] buffer() {
        return buffer;
    }

    int position() {
        return position;
    }

    int buffered() {
        return end - position;
    }

    void advance(int bytes) {
        position += bytes;
    }

    @Override
    public int read() throws IOException {
        return fill() ? Byte.toUnsignedInt(buffer[position++]) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == end && length >= buffer.length) {
            return fetch(target, offset, length);
        }
        if (!fill()) {
            return -1;
        }
        var read = Math.min(length, end - position);
        System.arraycopy(buffer, position, target, offset, read);
        position += read;
        return read;
    }

    void drain() throws IOException {
        while (fill()) {
            position = end;
        }
    }

    private int fetch(byte[] target, int offset, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        var read = source.read(target, offset, length);
        if (read > 0) {
            count += read;
            digest.ifPresent(hash -> hash.update(target, offset, read));
            progress.accept(read);
        }
        return read;
    }
}
