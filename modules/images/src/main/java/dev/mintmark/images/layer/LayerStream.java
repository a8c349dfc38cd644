package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.LayerBytes;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.LongConsumer;

/// The uncompressed bytes of a layer, counted, hashed and held within bounds as they pass. They are decompressed, or
/// where there is nothing to decompress hashed, by another thread than the one that looks at them.
final class LayerStream extends InputStream {

    private final LayerBytes layer;
    private final LayerLimits limits;
    private final StoredBytes stored;
    private final Optional<MessageDigest> storedDigest;
    private final MessageDigest digest;
    private final InputStream inflated;
    private final boolean plain;
    private final ReadAhead ahead;
    private byte[] buffer = {};
    private int position;
    private int end;
    private long count;
    private long storedCount;
    private long holes;

    /// @param progress told how many stored bytes came, each time some do
    LayerStream(LayerBytes layer, LayerLimits limits, LongConsumer progress) throws IOException {
        this.layer = layer;
        this.limits = limits;
        digest = layer.diffId().map(Hashes::like).orElseGet(Hashes::sha256);
        storedDigest = layer.blob().map(Hashes::like);
        stored = new StoredBytes(layer.bytes(), storedDigest, progress);
        var gzip = stored.beginsWith(0x1F, 0x8B, 8);
        var zstd = stored.beginsWith(0x28, 0xB5, 0x2F, 0xFD) || isSkippableFrame();
        plain = !gzip && !zstd;
        inflated = gzip ? new GzipMembers(stored) : zstd ? new ZstdFrames(stored)
                : new DigestInputStream(stored, digest);
        ahead = new ReadAhead(inflated, stored);
    }

    /// There are sixteen kinds of frames that say nothing; a zstd stream may begin with one.
    private boolean isSkippableFrame() throws IOException {
        return stored.beginsWith(0x50 | stored.first() & 0x0F, 0x2A, 0x4D, 0x18);
    }

    /// How many uncompressed bytes have passed.
    long count() {
        return count - (end - position);
    }

    /// Accounts for bytes of sparse files, which are in no archive but have to be hashed all the same.
    void allowHoles(long bytes) throws IOException {
        holes += bytes;
        if (bytes < 0 || holes < 0) {
            throw tooMuch();
        }
        check();
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
        if (!fill()) {
            return -1;
        }
        var read = Math.min(length, end - position);
        System.arraycopy(buffer, position, target, offset, read);
        position += read;
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        var left = bytes;
        while (left > 0 && fill()) {
            var skipped = (int) Math.min(left, end - position);
            position += skipped;
            left -= skipped;
        }
        return bytes - left;
    }

    /// Reads all that is left, and compares its size and both digests.
    ///
    /// @return the layer's diff ID
    Digest verify() throws IOException {
        while (fill()) {
            position = end;
        }
        stored.drain();
        if (layer.size().isPresent() && layer.size().getAsLong() != stored.count()) {
            throw LayerDamaged.broken("It has " + stored.count() + " stored bytes instead of "
                    + layer.size().getAsLong() + ".");
        }
        if (layer.blob().isPresent()) {
            compare("stored", layer.blob().get(), Hashes.digest(storedDigest.orElseThrow()));
        }
        var expected = layer.diffId();
        var found = Hashes.digest(digest);
        if (expected.isPresent()) {
            compare("uncompressed", expected.get(), found);
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        ahead.close();
        if (!plain) {
            inflated.close();
        }
    }

    private boolean fill() throws IOException {
        if (position < end) {
            return true;
        }
        var chunk = ahead.next();
        buffer = chunk.bytes();
        position = 0;
        end = chunk.length();
        count += end;
        storedCount = chunk.stored();
        if (!plain) {
            digest.update(buffer, 0, end);
        }
        check();
        return end > 0;
    }

    private void check() throws LayerDamaged {
        var total = count + holes;
        if (total > limits.inflated() || total > limits.freely() && total / limits.ratio() > storedCount) {
            throw tooMuch();
        }
    }

    private LayerDamaged tooMuch() {
        return LayerDamaged.tooMuch("It inflates to more than " + limits.ratio() + " times its size or "
                + (limits.inflated() >> 30) + " GiB, which no layer needs.");
    }

    private static void compare(String which, Digest expected, Digest found) throws LayerDamaged {
        if (!expected.equals(found)) {
            throw LayerDamaged.otherDigest("Its " + which + " bytes have the digest " + found + " instead of "
                    + expected + ".");
        }
    }
}
