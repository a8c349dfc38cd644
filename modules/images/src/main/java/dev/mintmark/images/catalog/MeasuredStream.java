package dev.mintmark.images.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/// Measures and sums what passes, and refuses to let more pass than is allowed.
final class MeasuredStream extends InputStream {

    private final InputStream content;
    private final long most;
    private final CRC32 sum = new CRC32();
    private long size;

    MeasuredStream(InputStream content, long most) {
        this.content = content;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var read = content.read(target, offset, length);
        if (read > 0) {
            sum.update(target, offset, read);
            size += read;
            if (size > most) {
                throw new ZipException("inflates beyond the bounds");
            }
        }
        return read;
    }

    /// Reads what is left, into a place for waste.
    void drain(byte[] waste) throws IOException {
        while (read(waste, 0, waste.length) >= 0) {
            // Only measured.
        }
    }

    long size() {
        return size;
    }

    long crc32() {
        return sum.getValue();
    }
}
