package dev.mintmark.images.archive;

import dev.mintmark.images.ImageUnreadable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/// Files that can be sought in: parts of a plain archive, or files of a directory.
final class FileShelf implements Shelf {

    private final String name;
    private final Places places;

    /// @param name for threads
    FileShelf(String name, Places places) {
        this.name = name;
        this.places = places;
    }

    @Override
    public boolean has(String path) {
        return places.find(path).isPresent();
    }

    @Override
    public OptionalLong size(String path) {
        return places.find(path).map(place -> OptionalLong.of(place.size())).orElse(OptionalLong.empty());
    }

    @Override
    public byte[] document(String path, int most) throws IOException {
        try (var slice = open(path); var bytes = Channels.newInputStream(slice)) {
            return Documents.read(path, bytes, most);
        }
    }

    /// The largest first, so that the last one does not keep all others waiting.
    @Override
    public void each(Collection<String> paths, Taker taker) throws IOException, ImageUnreadable, InterruptedException {
        var largestFirst = new ArrayList<>(paths);
        largestFirst.sort(Comparator.comparingLong((String path) -> size(path).orElse(0)).reversed());
        List<Callable<Void>> work = new ArrayList<>();
        for (var path : largestFirst) {
            work.add(() -> {
                try (var slice = open(path); var bytes = Channels.newInputStream(slice)) {
                    taker.take(path, slice.size(), bytes, Optional.of(slice));
                }
                return null;
            });
        }
        SeveralAtOnce.run(name, work);
    }

    private Slice open(String path) throws IOException {
        var place = places.find(path).orElseThrow(() -> new NoSuchFileException(path));
        return Slice.of(place.file(), place.offset(), place.size());
    }

    /// Where files are.
    @FunctionalInterface
    interface Places {
        Optional<Place> find(String path);
    }

    /// A part of a file of this machine.
    record Place(Path file, long offset, long size) {}
}
