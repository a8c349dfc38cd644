package dev.mintmark.images.layer;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/// Names of files and who is in which directory, as numbers: a node is a number, the root is 0. Compact, because a
/// layer may have millions.
final class NameTree {

    static final int ROOT = 0;
    static final int NONE = -1;

    private static final int FIRST_CAPACITY = 64;

    private final LayerLimits limits;
    /// Names are chosen by whoever made the layer, so where they land must not be.
    private final int seed = ThreadLocalRandom.current().nextInt();
    private byte[] names = new byte[1024];
    private int namesEnd;
    private int[] nameStarts = new int[FIRST_CAPACITY];
    private int[] parents = new int[FIRST_CAPACITY];
    private int[] firstChildren = new int[FIRST_CAPACITY];
    private int[] nextSiblings = new int[FIRST_CAPACITY];
    private boolean[] gone = new boolean[FIRST_CAPACITY];
    private int[] table = new int[FIRST_CAPACITY * 2];
    private int size = 1;

    NameTree(LayerLimits limits) {
        this.limits = limits;
        parents[ROOT] = ROOT;
        firstChildren[ROOT] = NONE;
        nextSiblings[ROOT] = NONE;
    }

    int size() {
        return size;
    }

    int parent(int node) {
        return parents[node];
    }

    int firstChild(int node) {
        return firstChildren[node];
    }

    int nextSibling(int node) {
        return nextSiblings[node];
    }

    boolean isGone(int node) {
        return gone[node];
    }

    int nameLength(int node) {
        return nameStart(node + 1) - nameStarts[node];
    }

    int nameStart(int node) {
        return node < size ? nameStarts[node] : namesEnd;
    }

    byte[] names() {
        return names;
    }

    /// The node of this name in a directory, or [#NONE].
    int find(int parent, byte[] path, int from, int to) {
        var mask = table.length - 1;
        for (var slot = hash(parent, path, from, to) & mask; table[slot] != 0; slot = slot + 1 & mask) {
            var node = table[slot];
            if (!gone[node] && parents[node] == parent
                    && Arrays.equals(names, nameStarts[node], nameStart(node + 1), path, from, to)) {
                return node;
            }
        }
        return NONE;
    }

    /// A new node; there must be none of this name.
    int add(int parent, byte[] path, int from, int to) throws LayerDamaged {
        if (size >= limits.entries()) {
            throw LayerDamaged.tooMuch("It has more than " + limits.entries() + " entries.");
        }
        if (to - from > limits.nameBytes() - namesEnd) {
            throw LayerDamaged.tooMuch("The names of its files fill more than " + limits.nameBytes() + " bytes.");
        }
        makeRoom(to - from);
        var node = size++;
        System.arraycopy(path, from, names, namesEnd, to - from);
        nameStarts[node] = namesEnd;
        namesEnd += to - from;
        parents[node] = parent;
        firstChildren[node] = NONE;
        nextSiblings[node] = firstChildren[parent];
        firstChildren[parent] = node;
        enter(node);
        return node;
    }

    /// Takes a node away with all that is below it.
    void remove(int node) {
        gone[node] = true;
        // Down, across and up again without recursion: depth is the archive's choice.
        var at = node;
        while (true) {
            if (firstChildren[at] != NONE) {
                var child = firstChildren[at];
                firstChildren[at] = NONE;
                at = child;
                gone[at] = true;
                continue;
            }
            while (at != node && nextSiblings[at] == NONE) {
                at = parents[at];
            }
            if (at == node) {
                return;
            }
            at = nextSiblings[at];
            gone[at] = true;
        }
    }

    private void makeRoom(int bytes) {
        if (namesEnd + bytes > names.length) {
            names = Arrays.copyOf(names, Math.max(namesEnd + bytes, names.length + (names.length >> 1)));
        }
        if (size == nameStarts.length) {
            var capacity = size + (size >> 1);
            nameStarts = Arrays.copyOf(nameStarts, capacity);
            parents = Arrays.copyOf(parents, capacity);
            firstChildren = Arrays.copyOf(firstChildren, capacity);
            nextSiblings = Arrays.copyOf(nextSiblings, capacity);
            gone = Arrays.copyOf(gone, capacity);
        }
        if (size * 3L > table.length * 2L) {
            table = new int[table.length * 2];
            for (var node = 1; node < size; node++) {
                if (!gone[node]) {
                    enter(node);
                }
            }
        }
    }

    private void enter(int node) {
        var mask = table.length - 1;
        var slot = hash(parents[node], names, nameStarts[node], nameStart(node + 1)) & mask;
        while (table[slot] != 0) {
            slot = slot + 1 & mask;
        }
        table[slot] = node;
    }

    private int hash(int parent, byte[] path, int from, int to) {
        var hash = seed ^ parent * 0x9E3779B9;
        for (var place = from; place < to; place++) {
            hash = (hash ^ path[place]) * 0x01000193;
            hash ^= hash >>> 13;
        }
        return hash ^ hash >>> 15;
    }
}
