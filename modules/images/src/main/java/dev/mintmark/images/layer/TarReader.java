package dev.mintmark.images.layer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/// Reads a tar archive from its start to its end, as Go's `archive/tar` does, with which the engines read: v7, ustar,
/// GNU and PAX, sparse files of every format.
final class TarReader {

    private final LayerStream archive;
    private final TarContent stored;
    private InputStream content = InputStream.nullInputStream();

    TarReader(LayerStream archive) {
        this.archive = archive;
        stored = new TarContent(archive);
    }

    /// The next entry; empty at the end of the archive.
    Optional<TarEntry> next() throws IOException {
        var pax = PaxRecords.NONE;
        Optional<byte[]> longName = Optional.empty();
        Optional<byte[]> longLink = Optional.empty();
        while (true) {
            var header = header();
            if (header.isEmpty()) {
                return Optional.empty();
            }
            switch (header.get().type()) {
                case 'x' -> pax = PaxRecords.parse(extension(header.get()));
                // Engines ignore what a global header says. One that is malformed they refuse, and so does this.
                case 'g' -> PaxRecords.parse(extension(header.get()));
                case 'L' -> longName = Optional.of(untilZero(extension(header.get())));
                case 'K' -> longLink = Optional.of(untilZero(extension(header.get())));
                default -> {
                    return Optional.of(entry(header.get(), pax, longName, longLink));
                }
            }
        }
    }

    /// The content of the last entry, to be read before the next one is asked for.
    InputStream content() {
        return content;
    }

    private TarEntry entry(TarHeader header, PaxRecords pax, Optional<byte[]> longName, Optional<byte[]> longLink)
            throws IOException {
        var name = longName.or(() -> pax.value("path")).orElse(null);
        name = name == null ? header.name() : name;
        var link = longLink.or(() -> pax.value("linkpath")).orElseGet(header::link);
        var written = header.type();
        var type = written == 0 ? name.length > 0 && name[name.length - 1] == '/' ? '5' : '0' : written;
        var size = number(pax, "size", header.size());
        if (size < 0) {
            throw LayerDamaged.broken("A header of its tar archive has a negative size.");
        }
        stored.begin(hasNoContent(type) ? 0 : size);
        var sparse = sparse(header, pax);
        content = sparse.isPresent() ? new SparseContent(sparse.get(), stored) : stored;
        if (sparse.isPresent()) {
            archive.allowHoles(sparse.get().size() - sparse.get().stored());
            name = pax.value("GNU.sparse.name").orElse(name);
        }
        var modified = pax.value("mtime");
        return new TarEntry(name, type, header.mode(), number(pax, "uid", header.uid()),
                number(pax, "gid", header.gid()), sparse.map(SparseMap::size).orElse(hasNoContent(type) ? 0 : size),
                modified.isPresent() ? TarNumbers.time(modified.get()) : header.modified(), link, header.major(),
                header.minor(), pax == PaxRecords.NONE ? Map.of() : pax.attributes());
    }

    private Optional<SparseMap> sparse(TarHeader header, PaxRecords pax) throws IOException {
        if (header.type() == 'S') {
            return header.isGnu() ? Optional.of(SparseMap.old(header, archive)) : Optional.empty();
        }
        var major = text(pax, "GNU.sparse.major");
        var minor = text(pax, "GNU.sparse.minor");
        if (major.equals("1") && minor.equals("0")) {
            return Optional.of(SparseMap.inside(realSize(pax), stored));
        }
        if (!pax.sparse().isEmpty()) {
            return Optional.of(SparseMap.recorded(realSize(pax), pax.sparse()));
        }
        var map = pax.value("GNU.sparse.map");
        if (map.isPresent() && (major.isEmpty() || major.equals("0"))) {
            return Optional.of(SparseMap.recorded(realSize(pax), SparseMap.split(map.get())));
        }
        return Optional.empty();
    }

    private static long realSize(PaxRecords pax) throws LayerDamaged {
        var size = pax.value("GNU.sparse.realsize").or(() -> pax.value("GNU.sparse.size"));
        return size.isPresent() ? TarNumbers.decimal(size.get()) : 0;
    }

    private static String text(PaxRecords pax, String key) {
        return pax.value(key).map(PathBytes::text).orElse("");
    }

    private static long number(PaxRecords pax, String key, long otherwise) throws LayerDamaged {
        var value = pax.value(key);
        return value.isPresent() ? TarNumbers.decimal(value.get()) : otherwise;
    }

    private static boolean hasNoContent(char type) {
        return type >= '1' && type <= '6';
    }

    private byte[] extension(TarHeader header) throws IOException {
        var size = header.size();
        if (size < 0 || size > LayerLimits.EXTENSION_BYTES) {
            throw LayerDamaged.tooMuch("An extension header of its tar archive is larger than a mebibyte.");
        }
        stored.begin(size);
        return stored.readAllBytes();
    }

    private Optional<TarHeader> header() throws IOException {
        stored.finish();
        var block = archive.readNBytes(TarHeader.BLOCK);
        if (block.length == 0) {
            return Optional.empty();
        }
        if (block.length < TarHeader.BLOCK) {
            throw TarContent.cutOff();
        }
        if (!isZero(block)) {
            return Optional.of(new TarHeader(block));
        }
        var second = archive.readNBytes(TarHeader.BLOCK);
        if (second.length > 0 && (second.length < TarHeader.BLOCK || !isZero(second))) {
            throw LayerDamaged.broken("Its tar archive has a block of zeros that is not its end.");
        }
        return Optional.empty();
    }

    private static boolean isZero(byte[] block) {
        for (var one : block) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] untilZero(byte[] text) {
        return TarNumbers.text(text, 0, text.length);
    }
}
