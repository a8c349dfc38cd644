package dev.mintmark.images.layer;

import java.io.IOException;
import java.io.InputStream;

/// The bytes that an archive has of one entry.
final class TarContent extends InputStream {

    private final LayerStream archive;
    private long left;
    private int padding;

    TarContent(LayerStream archive) {
        this.archive = archive;
    }

    void begin(long size) {
        left = size;
        padding = (int) (-size & (TarHeader.BLOCK - 1));
    }

    /// Skips what was not read, and what fills the last block. An archive may end without filling it, as Go has it.
    void finish() throws IOException {
        if (archive.skip(left) < left) {
            throw cutOff();
        }
        archive.skip(padding);
        begin(0);
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            return -1;
        }
        var one = archive.read();
        if (one < 0) {
            throw cutOff();
        }
        left--;
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        var read = archive.read(target, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw cutOff();
        }
        left -= read;
        return read;
    }

    static LayerDamaged cutOff() {
        return LayerDamaged.broken("Its tar archive is cut off.");
    }
}
