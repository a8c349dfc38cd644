package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import dev.mintmark.images.OpenImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Tells that names do not occur in layers, from the headers of plain archives alone: gigabytes take a blink.
///
/// A path of the file system has the last name of some entry, or a name on the way to one, whichever links its parents
/// are. So a name that occurs in no header is that of no path.
public final class LayerNames {

    private static final int MOST_ENTRIES = 5_000_000;

    private final SeekableByteChannel layer;
    private final Set<String> names;

    private LayerNames(SeekableByteChannel layer, Set<String> names) {
        this.layer = layer;
        this.names = names;
    }

    /// Whether no path in any of these layers has one of these names as a part. Where that cannot be told without
    /// reading content the answer is false.
    ///
    /// @param names their bytes as characters
    public static boolean lack(OpenImage image, Set<Digest> layers, Set<String> names) throws InterruptedException {
        var lacking = new AtomicInteger();
        try {
            image.read(layers, layer -> {
                if (lacks(layer, names)) {
                    lacking.incrementAndGet();
                }
            });
        } catch (ImageUnreadable unreadable) {
            return false;
        }
        return lacking.get() == layers.size();
    }

    private static boolean lacks(LayerBytes layer, Set<String> names) throws InterruptedException {
        try {
            return layer.seekable().isPresent() && new LayerNames(layer.seekable().get(), names).lacks();
        } catch (IOException | RuntimeException damaged) {
            if (Thread.interrupted()) {
                throw (InterruptedException) new InterruptedException().initCause(damaged);
            }
            return false;
        }
    }

    private boolean lacks() throws IOException {
        var longName = "";
        for (var entries = 0; entries < MOST_ENTRIES; entries++) {
            var block = read(TarHeader.BLOCK);
            if (isZero(block)) {
                return true;
            }
            var header = new TarHeader(block);
            if (!isTar(block) || header.size() < 0) {
                return false;
            }
            var type = header.type();
            var size = type >= '1' && type <= '6' ? 0 : header.size();
            if (type == 'x' || type == 'L' || type == 'g') {
                if (size > LayerLimits.EXTENSION_BYTES) {
                    return false;
                }
                var extension = read((int) size);
                var pax = type == 'L' ? PaxRecords.NONE : PaxRecords.parse(extension);
                if (pax.value("size").isPresent() || pax.value("GNU.sparse.name").isPresent()) {
                    return false;
                }
                longName += "/" + (type == 'L' ? text(extension) : pax.value("path").map(LayerNames::text).orElse(""));
                skip(-size & TarHeader.BLOCK - 1);
            } else if (type == 'S' || mentions(text(header.name())) || mentions(longName)) {
                return false;
            } else {
                longName = type == 'K' ? longName : "";
                skip(size + (-size & TarHeader.BLOCK - 1));
            }
        }
        return false;
    }

    private boolean mentions(String path) {
        return Arrays.stream(path.split("/")).anyMatch(part -> names.contains(part)
                || part.startsWith(".wh.") && names.contains(part.substring(4)));
    }

    private byte[] read(int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (layer.read(bytes) < 0) {
                throw new EOFException();
            }
        }
        return bytes.array();
    }

    private void skip(long bytes) throws IOException {
        if (bytes > layer.size() - layer.position()) {
            throw new EOFException();
        }
        layer.position(layer.position() + bytes);
    }

    private static boolean isTar(byte[] block) {
        return new String(block, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar");
    }

    private static boolean isZero(byte[] block) {
        for (var one : block) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] name) {
        var end = 0;
        while (end < name.length && name[end] != 0) {
            end++;
        }
        return new String(name, 0, end, StandardCharsets.ISO_8859_1);
    }
}
