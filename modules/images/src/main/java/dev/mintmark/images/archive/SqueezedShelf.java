package dev.mintmark.images.archive;

import dev.mintmark.images.ImageUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// An archive that is compressed as a whole, so every look at it means to inflate it from the start. Small JSON
/// documents are kept at the first look, because an image's configuration may stand before the manifest that names
/// it.
final class SqueezedShelf implements Shelf {

    private static final int LARGEST_KEPT = 1 << 20;
    private static final int MOST_KEPT = 16 << 20;

    private final Opener opener;
    private final TarIndex index = new TarIndex();
    private final Map<Long, byte[]> kept = new HashMap<>();

    private SqueezedShelf(Opener opener) {
        this.opener = opener;
    }

    static SqueezedShelf open(Opener opener) throws IOException {
        var shelf = new SqueezedShelf(opener);
        try (var bytes = opener.open()) {
            var tar = new OuterTar(bytes);
            var left = MOST_KEPT;
            for (var entry = tar.next(); entry.isPresent(); entry = tar.next()) {
                shelf.index.add(entry.get());
                if (entry.get().size() <= Math.min(left, LARGEST_KEPT) && !entry.get().name().endsWith(".tar")) {
                    var content = tar.content().readAllBytes();
                    if (content.length > 0 && (content[0] == '{' || content[0] == '[')) {
                        left -= content.length;
                        shelf.kept.put(entry.get().offset(), content);
                    }
                }
            }
        }
        return shelf;
    }

    @Override
    public boolean has(String path) {
        return index.file(path).isPresent();
    }

    @Override
    public OptionalLong size(String path) {
        return index.file(path).map(file -> OptionalLong.of(file.size())).orElse(OptionalLong.empty());
    }

    @Override
    public byte[] document(String path, int most) throws IOException {
        var file = index.file(path).orElseThrow(() -> new NoSuchFileException(path));
        var content = kept.get(file.offset());
        if (content != null && content.length <= most) {
            return content;
        }
        try (var bytes = opener.open()) {
            var tar = new OuterTar(bytes);
            for (var entry = tar.next(); entry.isPresent(); entry = tar.next()) {
                if (entry.get().offset() == file.offset()) {
                    return Documents.read(path, tar.content(), most);
                }
            }
        }
        throw new NoSuchFileException(path);
    }

    /// One after the other, in the order of the archive.
    @Override
    public void each(Collection<String> paths, Taker taker) throws IOException, ImageUnreadable, InterruptedException {
        var wanted = new HashMap<Long, String>();
        for (var path : paths) {
            wanted.put(index.file(path).orElseThrow(() -> new NoSuchFileException(path)).offset(), path);
        }
        var left = new HashSet<>(wanted.keySet());
        try (var bytes = opener.open()) {
            var tar = new OuterTar(bytes);
            for (var entry = tar.next(); entry.isPresent() && !left.isEmpty(); entry = tar.next()) {
                if (left.remove(entry.get().offset())) {
                    taker.take(wanted.get(entry.get().offset()), entry.get().size(), tar.content(), Optional.empty());
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
    }

    /// Begins to inflate the archive.
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }
}
