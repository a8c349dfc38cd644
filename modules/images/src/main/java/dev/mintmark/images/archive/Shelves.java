package dev.mintmark.images.archive;

import com.github.luben.zstd.ZstdInputStream;
import dev.mintmark.images.manifest.Quoted;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Opens the files that hold images.
final class Shelves {

    private static final int BUFFER = 64 << 10;
    private static final int MAGIC = 6;
    private static final String GZIP = "1f8b";
    private static final String ZSTD = "28b52ffd";
    private static final String XZ = "fd377a585a00";
    private static final String BZIP2 = "425a68";

    private Shelves() {}

    /// An archive, plain or compressed as a whole.
    static Shelf archive(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new DamagedArchive(Files.isDirectory(file) ? "It is a directory." : "It is not a file.");
        }
        var size = Files.size(file);
        return switch (magic(file)) {
            case GZIP -> SqueezedShelf.open(() -> new GZIPInputStream(raw(file), BUFFER));
            case ZSTD -> SqueezedShelf.open(() -> new BufferedInputStream(new ZstdInputStream(raw(file)), BUFFER));
            case XZ, BZIP2 -> throw new DamagedArchive("It is compressed by xz or bzip2, which cannot be read.");
            default -> plain(file, size);
        };
    }

    /// An OCI image layout. Names in it are built from digests, so they cannot lead elsewhere.
    static Shelf directory(Path directory) {
        return new FileShelf("layout " + directory.getFileName(), path -> {
            var file = directory.resolve(path);
            try {
                return Files.isRegularFile(file) ? Optional.of(new FileShelf.Place(file, 0, Files.size(file)))
                        : Optional.empty();
            } catch (IOException goneMeanwhile) {
                return Optional.empty();
            }
        });
    }

    private static Shelf plain(Path file, long size) throws IOException {
        try (var slice = Slice.of(file, 0, size); var bytes = Channels.newInputStream(slice)) {
            var index = TarIndex.of(new OuterTar(bytes));
            return new FileShelf("archive " + file.getFileName(), path -> index.file(path)
                    .map(entry -> new FileShelf.Place(file, entry.offset(), entry.size())));
        }
    }

    private static String magic(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var start = HexFormat.of().formatHex(bytes.readNBytes(MAGIC));
            return Arrays.stream(new String[] {GZIP, ZSTD, XZ, BZIP2}).filter(start::startsWith).findFirst().orElse("");
        }
    }

    private static InputStream raw(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    /// What stands in the way of reading this file, as a sentence.
    static String reason(IOException fault) {
        return switch (fault) {
            case DamagedArchive damaged -> damaged.getMessage();
            case NoSuchFileException missing -> "There is no " + Quoted.of(String.valueOf(missing.getFile())) + ".";
            case AccessDeniedException denied -> "You may not read " + Quoted.of(denied.getFile()) + ".";
            case FileSystemException broken -> "The file cannot be read: " + Quoted.of(
                    String.valueOf(broken.getReason())) + ".";
            default -> "It cannot be read: " + Quoted.of(String.valueOf(fault.getMessage())) + ".";
        };
    }
}
