package dev.mintmark.images.filesystem;

import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.LayerIndex;
import dev.mintmark.images.layer.PathBytes;
import dev.mintmark.images.layer.PathCursor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// Finds out what of each layer is seen: walks all layers at once in order of paths, and decides path by path.
///
/// Every directory has a *floor*: the lowest layer that still shows what is in it. Below are those that an opaque
/// directory, a whiteout, or anything but a directory in their place has cut off.
final class Union {

    private static final String OPAQUE = "/.wh..wh..opq";

    private final Stack stack;
    private final PlaceList seen = new PlaceList();
    private final PlaceList hidden = new PlaceList();
    private final boolean[] hasOpaque;
    /// Of directories only, and only where it is not 0.
    private final Map<String, Integer> floors = new HashMap<>();
    private byte[] parent = {};
    private int parentFloor;

    private record Walker(PathCursor paths, int layer) {

        int compare(Walker other) {
            var order = Arrays.compareUnsigned(paths.bytes(), 0, paths.length(), other.paths.bytes(), 0,
                    other.paths.length());
            return order != 0 ? order : Integer.compare(other.layer, layer);
        }

        boolean isAt(Walker other) {
            return Arrays.equals(paths.bytes(), 0, paths.length(), other.paths.bytes(), 0, other.paths.length());
        }
    }

    Union(Stack stack) {
        this.stack = stack;
        hasOpaque = new boolean[stack.size()];
        for (var layer = 0; layer < hasOpaque.length; layer++) {
            hasOpaque[layer] = hasOpaque(stack.index(layer));
        }
    }

    PlaceList seen() {
        return seen;
    }

    PlaceList hidden() {
        return hidden;
    }

    void run() {
        var walkers = new PriorityQueue<Walker>(Walker::compare);
        for (var layer = 0; layer < stack.size(); layer++) {
            enter(walkers, new Walker(stack.index(layer).paths(), layer));
        }
        var here = new ArrayList<Walker>();
        while (!walkers.isEmpty()) {
            here.add(walkers.poll());
            while (!walkers.isEmpty() && walkers.peek().isAt(here.getFirst())) {
                here.add(walkers.poll());
            }
            decide(here);
            here.forEach(walker -> enter(walkers, walker));
            here.clear();
        }
        seen.trim();
        hidden.trim();
    }

    private static void enter(PriorityQueue<Walker> walkers, Walker walker) {
        if (walker.paths.next()) {
            walkers.add(walker);
        }
    }

    /// @param here who stands at this path, topmost layer first
    private void decide(List<Walker> here) {
        var floor = floorOfParent(here.getFirst().paths);
        var merging = true;
        var topmost = true;
        var cut = floor;
        for (var walker : here) {
            var kind = kind(walker);
            var cutOff = walker.layer < floor || !merging;
            if (!cutOff && topmost && isShown(kind, walker)) {
                seen.add(walker.layer, walker.paths.row());
                stack.see(walker.layer, walker.paths.row());
            } else if (isBurial(kind)) {
                hidden.add(walker.layer, walker.paths.row());
            }
            if (!cutOff) {
                topmost = false;
                if (kind != EntryKind.DIRECTORY) {
                    merging = false;
                    cut = walker.layer + 1;
                } else if (here.size() > 1 && isOpaque(walker)) {
                    merging = false;
                    cut = walker.layer;
                }
            }
        }
        if (cut > 0 && hasDirectory(here)) {
            floors.put(path(here.getFirst().paths), cut);
        }
    }

    private boolean hasDirectory(List<Walker> here) {
        for (var walker : here) {
            if (kind(walker) == EntryKind.DIRECTORY) {
                return true;
            }
        }
        return false;
    }

    private EntryKind kind(Walker walker) {
        return stack.index(walker.layer).kind(walker.paths.row());
    }

    private boolean isShown(EntryKind kind, Walker walker) {
        return switch (kind) {
            case WHITEOUT, OPAQUE -> false;
            case HARD_LINK -> !stack.isDangling(walker.layer, walker.paths.row())
                    || stack.isLinkedBelow(walker.layer, walker.paths.row());
            default -> true;
        };
    }

    private static boolean isBurial(EntryKind kind) {
        return kind != EntryKind.DIRECTORY && kind != EntryKind.WHITEOUT && kind != EntryKind.OPAQUE;
    }

    private boolean isOpaque(Walker walker) {
        return hasOpaque[walker.layer] && stack.index(walker.layer).find(PathBytes.text(
                Arrays.copyOf(walker.paths.bytes(), walker.paths.length())) + OPAQUE) >= 0;
    }

    private int floorOfParent(PathCursor paths) {
        var length = Math.max(0, paths.length() - 1);
        while (length > 0 && paths.bytes()[length] != '/') {
            length--;
        }
        if (!Arrays.equals(paths.bytes(), 0, length, parent, 0, parent.length)) {
            parent = Arrays.copyOf(paths.bytes(), length);
            parentFloor = floors.isEmpty() ? 0
                    : floors.getOrDefault(new String(parent, StandardCharsets.ISO_8859_1), 0);
        }
        return parentFloor;
    }

    private static String path(PathCursor paths) {
        return new String(paths.bytes(), 0, paths.length(), StandardCharsets.ISO_8859_1);
    }

    private static boolean hasOpaque(LayerIndex layer) {
        return IntStream.range(0, layer.size()).anyMatch(row -> layer.kind(row) == EntryKind.OPAQUE);
    }
}
