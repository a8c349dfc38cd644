package dev.mintmark.images.filesystem;

import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.PathCursor;
import java.util.Arrays;
import java.util.Optional;

/// Walks two file systems side by side. What both have from the very same place of the same layer, or plainly the same
/// from another, is passed over without being made, so the walk costs little more than what may differ.
public final class FilesystemPair {

    private static final int LOOK_EVERY = 1024;

    private final Side from;
    private final Side to;

    /// Takes what may differ, in order of paths. At least one of the two is present.
    public interface Visitor {
        void visit(Optional<ImageFile> from, Optional<ImageFile> to);
    }

    private FilesystemPair(StackedFilesystem from, StackedFilesystem to) {
        this.from = new Side(from);
        this.to = new Side(to);
    }

    /// @throws InterruptedException if the thread is interrupted on the way
    public static void walk(StackedFilesystem from, StackedFilesystem to, Visitor visitor) throws InterruptedException {
        new FilesystemPair(from, to).walk(visitor);
    }

    /// Bytes of all files, each shared one counted once.
    public static long bytes(StackedFilesystem files) {
        var sum = 0L;
        for (var place = 0; place < files.seen().size(); place++) {
            sum += files.stack().bytes(files.seen().layer(place), files.seen().row(place));
        }
        return sum;
    }

    private void walk(Visitor visitor) throws InterruptedException {
        from.next();
        to.next();
        for (var steps = 0; !from.isAtEnd() || !to.isAtEnd(); steps++) {
            if (steps % LOOK_EVERY == 0 && Thread.interrupted()) {
                throw new InterruptedException();
            }
            var order = from.compare(to);
            if (order < 0) {
                visitor.visit(Optional.of(from.file()), Optional.empty());
                from.next();
            } else if (order > 0) {
                visitor.visit(Optional.empty(), Optional.of(to.file()));
                to.next();
            } else {
                if (!from.isSame(to)) {
                    visitor.visit(Optional.of(from.file()), Optional.of(to.file()));
                }
                from.next();
                to.next();
            }
        }
    }

    private static final class Side {

        private final Stack stack;
        private final PlaceList seen;
        private final PathCursor[] paths;
        private int place = -1;

        Side(StackedFilesystem files) {
            stack = files.stack();
            seen = files.seen();
            paths = new PathCursor[stack.size()];
            for (var layer = 0; layer < paths.length; layer++) {
                paths[layer] = stack.index(layer).paths();
                paths[layer].next();
            }
        }

        boolean isAtEnd() {
            return place >= seen.size();
        }

        void next() {
            if (++place < seen.size()) {
                var cursor = cursor();
                while (cursor.row() < seen.row(place)) {
                    cursor.next();
                }
            }
        }

        int compare(Side other) {
            if (isAtEnd() || other.isAtEnd()) {
                return Boolean.compare(isAtEnd(), other.isAtEnd());
            }
            var one = cursor();
            var two = other.cursor();
            return Arrays.compareUnsigned(one.bytes(), 0, one.length(), two.bytes(), 0, two.length());
        }

        /// A link to a file further down is never taken for the same: what is further down may differ.
        boolean isSame(Side other) {
            var row = seen.row(place);
            var otherRow = other.seen.row(other.place);
            var index = stack.index(seen.layer(place));
            var otherIndex = other.stack.index(other.seen.layer(other.place));
            return row == otherRow && index.kind(row) != EntryKind.HARD_LINK && index.diffId().equals(otherIndex.diffId())
                    || index.isAlike(row, otherIndex, otherRow);
        }

        ImageFile file() {
            return stack.file(seen.layer(place), seen.row(place));
        }

        private PathCursor cursor() {
            return paths[seen.layer(place)];
        }
    }
}
