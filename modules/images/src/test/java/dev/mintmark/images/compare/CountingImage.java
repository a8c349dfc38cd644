package dev.mintmark.images.compare;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import dev.mintmark.images.LayerSink;
import dev.mintmark.images.OpenImage;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/// An image whose layers are archives in memory, and which remembers which of them were read.
final class CountingImage implements OpenImage {

    private final ImageDescription description;
    private final Map<Digest, byte[]> layers = new LinkedHashMap<>();
    final Set<Digest> read = new ConcurrentSkipListSet<>();
    boolean isClosed;

    private CountingImage(Described described, List<byte[]> archives) {
        for (var archive : archives) {
            var diffId = digest(archive);
            layers.put(diffId, archive);
            described.layer(diffId, "COPY layer " + diffId.shortForm());
        }
        description = described.image();
    }

    static CountingImage of(List<byte[]> archives) {
        return new CountingImage(new Described(), archives);
    }

    static CountingImage of(Described described, byte[]... archives) {
        return new CountingImage(described, List.of(archives));
    }

    static CountingImage of(byte[]... archives) {
        return of(List.of(archives));
    }

    static Digest digest(byte[] archive) {
        try {
            return new Digest("sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public ImageDescription description() {
        return description;
    }

    @Override
    public void read(Set<Digest> diffIds, LayerSink sink) throws ImageUnreadable, InterruptedException {
        for (var diffId : diffIds) {
            read.add(diffId);
            var bytes = layers.get(diffId);
            sink.take(new LayerBytes(Optional.of(diffId), Optional.empty(), OptionalLong.of(bytes.length),
                    new ByteArrayInputStream(bytes), Optional.empty()));
        }
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
