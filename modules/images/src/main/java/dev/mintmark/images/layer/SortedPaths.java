package dev.mintmark.images.layer;

import java.util.Arrays;

/// Paths in order of their bytes, each written as what it has beyond the one before it. Every sixteenth is whole, so
/// that any can be found without reading all.
final class SortedPaths {

    static final int BLOCK = 16;

    private final byte[] packed;
    private final int[] blocks;
    private final int size;

    /// @param packed what a [Packer] wrote that forgot before every [#BLOCK] paths
    /// @param blocks where each sixteen begin
    SortedPaths(byte[] packed, int[] blocks, int size) {
        this.packed = packed;
        this.blocks = blocks;
        this.size = size;
    }

    byte[] packed() {
        return packed;
    }

    int[] blocks() {
        return blocks;
    }

    int size() {
        return size;
    }

    String path(int row) {
        var unpacker = new Unpacker(packed, blocks[row / BLOCK]);
        for (var place = 0; place <= row % BLOCK; place++) {
            unpacker.next();
        }
        return PathBytes.text(unpacker.last(), 0, unpacker.lastLength());
    }

    /// The row of this path, or a negative number.
    int find(byte[] path) {
        var low = 0;
        var high = blocks.length - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (compare(first(middle), path) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (size == 0) {
            return -1;
        }
        var unpacker = new Unpacker(packed, blocks[low]);
        for (var row = low * BLOCK; row < Math.min(size, low * BLOCK + BLOCK); row++) {
            unpacker.next();
            var order = compare(unpacker, path);
            if (order >= 0) {
                return order == 0 ? row : -1;
            }
        }
        return -1;
    }

    PathCursor cursor() {
        var unpacker = new Unpacker(packed, 0);
        return new PathCursor() {
            private int row = -1;

            @Override
            public boolean next() {
                if (row + 1 >= size) {
                    return false;
                }
                if (++row % BLOCK == 0) {
                    unpacker.move(blocks[row / BLOCK]);
                }
                unpacker.next();
                return true;
            }

            @Override
            public int row() {
                return row;
            }

            @Override
            public byte[] bytes() {
                return unpacker.last();
            }

            @Override
            public int length() {
                return unpacker.lastLength();
            }
        };
    }

    private Unpacker first(int block) {
        var unpacker = new Unpacker(packed, blocks[block]);
        unpacker.next();
        return unpacker;
    }

    private static int compare(Unpacker unpacker, byte[] path) {
        return Arrays.compareUnsigned(unpacker.last(), 0, unpacker.lastLength(), path, 0, path.length);
    }
}
