package dev.mintmark.docker.inside;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream of which only so much is read, as if it ended there.
final class BoundedStream extends FilterInputStream {

    private long left;

    BoundedStream(InputStream stream, long most) {
        super(stream);
        left = most;
    }

    /// Whether there may have been more.
    boolean isSpent() {
        return left == 0;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0 && length > 0) {
            return -1;
        }
        var count = super.read(into, offset, (int) Math.min(length, left));
        left -= Math.max(0, count);
        return count;
    }

    /// By reading, so that it counts.
    @Override
    public long skip(long count) throws IOException {
        var skipped = read(new byte[(int) Math.min(1 << 16, Math.max(1, count))], 0,
                (int) Math.min(1 << 16, count));
        return Math.max(0, skipped);
    }
}
