package dev.mintmark.images.layer;

import java.util.Arrays;

/// Walks a tree of names in order of the bytes of whole paths. That is not the order of a directory's names: `/a-b`
/// comes after `/a`, and before `/a/b`, because a hyphen is less than a slash.
final class TreeOrder {

    private static final int BELOW = 1;

    private final NameTree tree;
    private int[] merged = new int[0];

    TreeOrder(NameTree tree) {
        this.tree = tree;
    }

    /// The nodes in order, the root first.
    int[] walk() {
        var order = new int[tree.size()];
        var found = 0;
        order[found++] = NameTree.ROOT;
        var waiting = new int[64];
        var depth = push(waiting, 0, NameTree.ROOT);
        waiting = depth.stack;
        var top = depth.top;
        while (top > 0) {
            var item = waiting[--top];
            var node = item >> 1;
            if ((item & BELOW) == 0) {
                order[found++] = node;
            } else {
                depth = push(waiting, top, node);
                waiting = depth.stack;
                top = depth.top;
            }
        }
        return Arrays.copyOf(order, found);
    }

    private record Stack(int[] stack, int top) {}

    /// Puts what is in a directory on the stack, the last on top of which nothing else comes: each child once for
    /// itself, and once more for what is below it.
    private Stack push(int[] stack, int top, int directory) {
        var items = 0;
        for (var child = tree.firstChild(directory); child != NameTree.NONE; child = tree.nextSibling(child)) {
            items += tree.isGone(child) ? 0 : tree.firstChild(child) == NameTree.NONE ? 1 : 2;
        }
        var room = top + items > stack.length ? Arrays.copyOf(stack, (top + items) * 2) : stack;
        var end = top;
        for (var child = tree.firstChild(directory); child != NameTree.NONE; child = tree.nextSibling(child)) {
            if (!tree.isGone(child)) {
                room[end++] = child << 1;
                if (tree.firstChild(child) != NameTree.NONE) {
                    room[end++] = child << 1 | BELOW;
                }
            }
        }
        sort(room, top, end);
        return new Stack(room, end);
    }

    /// Merge sort, from the bottom up, greatest first.
    private void sort(int[] items, int from, int to) {
        var length = to - from;
        if (merged.length < length) {
            merged = new int[length];
        }
        for (var width = 1; width < length; width *= 2) {
            for (var start = 0; start < length; start += 2 * width) {
                merge(items, from + start, from + Math.min(start + width, length),
                        from + Math.min(start + 2 * width, length), start);
            }
            System.arraycopy(merged, 0, items, from, length);
        }
    }

    private void merge(int[] items, int start, int middle, int end, int target) {
        var left = start;
        var right = middle;
        for (var place = target; left < middle || right < end; place++) {
            var takeLeft = right >= end || left < middle && compare(items[left], items[right]) >= 0;
            merged[place] = takeLeft ? items[left++] : items[right++];
        }
    }

    private int compare(int one, int other) {
        var names = tree.names();
        var here = tree.nameStart(one >> 1);
        var there = tree.nameStart(other >> 1);
        var hereLength = tree.nameLength(one >> 1);
        var thereLength = tree.nameLength(other >> 1);
        var common = Math.min(hereLength, thereLength);
        var mismatch = Arrays.mismatch(names, here, here + common, names, there, there + common);
        if (mismatch >= 0) {
            return Byte.compareUnsigned(names[here + mismatch], names[there + mismatch]);
        }
        return Integer.compare(after(one, names, here, hereLength, common),
                after(other, names, there, thereLength, common));
    }

    /// What comes after so many bytes of an item: its next byte, the slash of what is below it, or its end.
    private static int after(int item, byte[] names, int start, int length, int common) {
        if (common < length) {
            return Byte.toUnsignedInt(names[start + common]);
        }
        return (item & BELOW) == 0 ? -1 : '/';
    }
}
