package dev.mintmark.images.filesystem;

import dev.mintmark.images.layer.LayerIndex;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A file system made of layers. Keeps five bytes a path beyond the indexes of the layers, and makes the rest when
/// asked.
public final class StackedFilesystem implements ImageFilesystem {

    private final Stack stack;
    private final PlaceList seen;
    private final PlaceList hidden;

    private StackedFilesystem(Stack stack, PlaceList seen, PlaceList hidden) {
        this.stack = stack;
        this.seen = seen;
        this.hidden = hidden;
    }

    /// Stacks layers as the kernel's overlayfs does under Docker's engine.
    public static StackedFilesystem of(List<LayerIndex> bottomFirst) {
        var stack = new Stack(bottomFirst);
        var union = new Union(stack);
        union.run();
        return new StackedFilesystem(stack, union.seen(), union.hidden());
    }

    Stack stack() {
        return stack;
    }

    PlaceList seen() {
        return seen;
    }

    @Override
    public int size() {
        return seen.size();
    }

    @Override
    public Stream<ImageFile> files() {
        return IntStream.range(0, seen.size()).mapToObj(place -> stack.file(seen.layer(place), seen.row(place)));
    }

    @Override
    public Optional<ImageFile> at(String path) {
        for (var layer = stack.size() - 1; layer >= 0; layer--) {
            var row = stack.index(layer).find(path);
            if (row >= 0 && stack.isVisible(layer, row)) {
                return Optional.of(stack.file(layer, row));
            }
        }
        return Optional.empty();
    }

    @Override
    public Stream<ImageFile> buried() {
        return IntStream.range(0, hidden.size())
                .filter(place -> !stack.isSeenElsewhere(hidden.layer(place), hidden.row(place)))
                .mapToObj(place -> stack.buried(hidden.layer(place), hidden.row(place)));
    }
}
