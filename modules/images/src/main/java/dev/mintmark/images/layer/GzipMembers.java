package dev.mintmark.images.layer;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Inflates [gzip](https://www.rfc-editor.org/rfc/rfc1952), one member or many in a row.
///
/// Not the JDK's GZIPInputStream: that one asks `available()` whether another member follows, so it ends early on
/// streams that answer 0, and takes garbage behind a member for the end.
final class GzipMembers extends InputStream {

    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final StoredBytes stored;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private boolean ended;

    GzipMembers(StoredBytes stored) throws IOException {
        this.stored = stored;
        header();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (!ended) {
            var inflated = inflate(target, offset, length);
            if (inflated > 0) {
                checksum.update(target, offset, inflated);
                return inflated;
            }
            if (inflater.finished()) {
                trailer();
            } else if (inflater.needsDictionary()) {
                throw LayerDamaged.broken("Its gzip stream asks for a dictionary, which gzip does not have.");
            }
        }
        return -1;
    }

    @Override
    public void close() {
        inflater.end();
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            if (inflater.needsInput()) {
                if (!stored.fill()) {
                    throw cutOff();
                }
                inflater.setInput(stored.buffer(), stored.position(), stored.buffered());
                stored.advance(stored.buffered());
            }
            return inflater.inflate(target, offset, length);
        } catch (DataFormatException broken) {
            throw LayerDamaged.broken("Its gzip stream is corrupt: " + broken.getMessage() + ".", broken);
        }
    }

    private void trailer() throws IOException {
        stored.advance(-inflater.getRemaining());
        var crc = littleEndian(4);
        var size = littleEndian(4);
        if (crc != checksum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw LayerDamaged.broken("Its gzip stream is corrupt: the checksum at its end does not match.");
        }
        if (stored.fill()) {
            inflater.reset();
            checksum.reset();
            header();
        } else {
            ended = true;
        }
    }

    private void header() throws IOException {
        if (next() != 0x1F || next() != 0x8B || next() != 8) {
            throw LayerDamaged.broken("Its gzip stream is corrupt: what follows a member is not another one.");
        }
        var flags = next();
        littleEndian(6);
        if ((flags & EXTRA) != 0) {
            for (var left = littleEndian(2); left > 0; left--) {
                next();
            }
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            littleEndian(2);
        }
    }

    private void skipText() throws IOException {
        var left = LayerLimits.EXTENSION_BYTES;
        while (next() != 0) {
            if (--left == 0) {
                throw LayerDamaged.tooMuch("Its gzip stream has a name without end.");
            }
        }
    }

    private long littleEndian(int bytes) throws IOException {
        var value = 0L;
        for (var place = 0; place < bytes; place++) {
            value |= (long) next() << (8 * place);
        }
        return value;
    }

    private int next() throws IOException {
        var one = stored.read();
        if (one < 0) {
            throw cutOff();
        }
        return one;
    }

    private static LayerDamaged cutOff() {
        return LayerDamaged.broken("Its gzip stream is cut off.");
    }
}
