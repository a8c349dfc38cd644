package dev.mintmark.images.archive;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import dev.mintmark.images.LayerSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/// Hands out the layers of what an engine sends for `docker save`, while it comes and without keeping any of it.
///
/// The list of contents comes last, so it is of no help. In the old layout any layer may be any; in the one that is
/// an OCI image layout as well, blobs have their digests for names, and plain layers are so told apart.
public final class SavedStream {

    private static final Pattern BLOB = Pattern.compile("(?:\\./)?blobs/sha256/([0-9a-f]{64})");
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] ZSTD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

    private SavedStream() {}

    /// Returns at the end of the archive, or when every wanted layer was found for sure.
    ///
    /// @param wanted diff IDs
    /// @throws IOException if the archive cannot be read; the message is a whole sentence if it is broken
    public static void read(InputStream archive, Set<Digest> wanted, LayerSink sink)
            throws IOException, ImageUnreadable, InterruptedException {
        var left = new HashSet<>(wanted);
        var tar = new OuterTar(archive);
        for (var next = tar.next(); next.isPresent() && !left.isEmpty(); next = tar.next()) {
            var entry = next.get();
            var blob = blob(entry);
            if (entry.isFile() && entry.name().endsWith("/layer.tar")) {
                take(entry, Optional.empty(), Optional.empty(), tar.content(), sink);
            } else if (blob.isPresent() && left.remove(blob.get())) {
                take(entry, blob, blob, tar.content(), sink);
            } else if (blob.isPresent()) {
                takeIfCompressed(entry, blob, tar.content(), sink);
            }
        }
    }

    /// A blob whose digest is no diff ID that is wanted may be a wanted layer only if it is compressed.
    private static void takeIfCompressed(TarEntry entry, Optional<Digest> blob, InputStream content, LayerSink sink)
            throws IOException, ImageUnreadable, InterruptedException {
        var bytes = new PushbackInputStream(content, ZSTD.length);
        var start = bytes.readNBytes(ZSTD.length);
        bytes.unread(start);
        if (Arrays.equals(start, ZSTD) || Arrays.equals(Arrays.copyOf(start, GZIP.length), GZIP)) {
            take(entry, Optional.empty(), blob, bytes, sink);
        }
    }

    private static void take(TarEntry entry, Optional<Digest> diffId, Optional<Digest> blob, InputStream bytes,
            LayerSink sink) throws ImageUnreadable, InterruptedException {
        sink.take(new LayerBytes(diffId, blob, OptionalLong.of(entry.size()), bytes, Optional.empty()));
    }

    private static Optional<Digest> blob(TarEntry entry) {
        var name = BLOB.matcher(entry.name());
        return entry.isFile() && name.matches() ? Optional.of(new Digest("sha256:" + name.group(1))) : Optional.empty();
    }
}
