package dev.mintmark.images.filesystem;

import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.LayerIndex;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Which entries of one layer share files, and under which path each shared file is seen first.
final class HardLinks {

    static final int NONE = -1;

    /// Rows of hard links in ascending order, and of the files that they share; [#NONE] for one outside the layer.
    private final int[] links;
    private final int[] targets;
    private final int[] shared;
    private final int[] firstSeen;

    HardLinks(LayerIndex layer) {
        links = IntStream.range(0, layer.size()).filter(row -> layer.kind(row) == EntryKind.HARD_LINK).toArray();
        targets = new int[links.length];
        for (var place = 0; place < links.length; place++) {
            var target = layer.entry(links[place]).link().map(layer::find).orElse(NONE);
            targets[place] = target < 0 || layer.kind(target) == EntryKind.HARD_LINK ? NONE : target;
        }
        shared = Arrays.stream(targets).filter(row -> row >= 0).sorted().distinct().toArray();
        firstSeen = new int[shared.length];
        Arrays.fill(firstSeen, NONE);
    }

    /// The row of the file that this row stands for: itself unless it is a hard link.
    int file(int row) {
        var place = Arrays.binarySearch(links, row);
        return place < 0 ? row : targets[place];
    }

    /// To be told of each row that is seen, in order.
    void see(int row) {
        if (shared.length > 0) {
            var place = Arrays.binarySearch(shared, file(row));
            if (place >= 0 && firstSeen[place] == NONE) {
                firstSeen[place] = row;
            }
        }
    }

    /// The first row that shares this row's file and is seen; [#NONE] if none is, or nothing is shared.
    int firstSeen(int row) {
        var place = shared.length == 0 ? NONE : Arrays.binarySearch(shared, file(row));
        return place < 0 ? NONE : firstSeen[place];
    }
}
