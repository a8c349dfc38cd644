package dev.mintmark.images.compare;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import dev.mintmark.images.LayerSink;
import dev.mintmark.images.OpenImage;
import java.io.ByteArrayInputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
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
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// An image whose layers are archives in memory, and which remembers which of them were read.
public final class CountingImage implements OpenImage {

    private final ImageDescription description;
    private final Map<Digest, byte[]> layers = new LinkedHashMap<>();
    public final Set<Digest> read = new ConcurrentSkipListSet<>();
    public boolean isClosed;

    private CountingImage(ImageDescription description, List<byte[]> archives) {
        archives.forEach(archive -> layers.put(digest(archive), archive));
        this.description = description;
    }

    public static CountingImage of(List<byte[]> archives) {
        return of(new Described(), archives.toArray(byte[][]::new));
    }

    public static CountingImage of(Described described, byte[]... archives) {
        for (var archive : archives) {
            described.layer(digest(archive), "COPY layer " + digest(archive).shortForm());
        }
        return new CountingImage(described.image(), List.of(archives));
    }

    public static CountingImage of(byte[]... archives) {
        return of(List.of(archives));
    }

    /// An image in a file, in whose plain layers one can seek.
    static CountingImage inFile(byte[]... archives) {
        var described = new Described();
        described.name = new ImageName.DockerArchive(Path.of("image.tar"), Optional.empty());
        return of(described, archives);
    }

    /// An image in a registry, so that reading a layer moves it.
    static CountingImage inRegistry(byte[]... archives) {
        var described = new Described();
        described.name = new ImageName.DockerRegistry(ImageReference.parse("registry.example/shop/payments:2").orElseThrow());
        return of(described, archives);
    }

    /// An image that was described to its end, layers too.
    public static CountingImage asDescribed(Described described, byte[]... archives) {
        return new CountingImage(described.image(), List.of(archives));
    }

    /// An image whose upper layer is said to be one archive, and is another.
    public static CountingImage damaged(byte[] base, byte[] said, byte[] is) {
        var image = of(base, said);
        image.layers.put(digest(said), is);
        return image;
    }

    public static Digest digest(byte[] archive) {
        try {
            return new Digest("sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(archive)));
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
            var bytes = layers.get(diffId);
            var content = new ByteArrayInputStream(bytes);
            var seekable = description.name() instanceof ImageName.DockerArchive
                    ? Optional.<SeekableByteChannel>of(new SeekableInMemoryByteChannel(bytes))
                    : Optional.<SeekableByteChannel>empty();
            sink.take(new LayerBytes(Optional.of(diffId), Optional.empty(), OptionalLong.of(bytes.length), content,
                    seekable));
            if (content.available() < bytes.length) {
                read.add(diffId);
            }
        }
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
