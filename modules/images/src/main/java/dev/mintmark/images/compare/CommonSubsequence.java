package dev.mintmark.images.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Lines two lists up: the longest common subsequence, with what is equal at both ends taken first.
final class CommonSubsequence {

    /// Beyond this many pairs only the equal ends are lined up: hostile histories must not cost minutes.
    private static final long MOST_PAIRS = 4_000_000;

    /// One line of the two lists side by side; -1 where one has nothing.
    record Pair(int from, int to) {

        boolean isBoth() {
            return from >= 0 && to >= 0;
        }
    }

    private CommonSubsequence() {}

    /// Between two pairs of equals come first those of `from` alone, then those of `to` alone.
    static List<Pair> of(List<?> from, List<?> to) {
        var head = 0;
        while (head < from.size() && head < to.size() && Objects.equals(from.get(head), to.get(head))) {
            head++;
        }
        var fromEnd = from.size();
        var toEnd = to.size();
        while (fromEnd > head && toEnd > head && Objects.equals(from.get(fromEnd - 1), to.get(toEnd - 1))) {
            fromEnd--;
            toEnd--;
        }
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < head; i++) {
            pairs.add(new Pair(i, i));
        }
        middle(from, to, head, fromEnd, toEnd, pairs);
        for (var i = 0; fromEnd + i < from.size(); i++) {
            pairs.add(new Pair(fromEnd + i, toEnd + i));
        }
        return pairs;
    }

    private static void middle(List<?> from, List<?> to, int head, int fromEnd, int toEnd, List<Pair> pairs) {
        var rows = fromEnd - head;
        var columns = toEnd - head;
        var small = (long) rows * columns <= MOST_PAIRS;
        var lengths = small ? lengths(from, to, head, rows, columns) : new int[0][0];
        var row = 0;
        var column = 0;
        var ahead = new ArrayList<Pair>();
        while (row < rows || column < columns) {
            if (small && row < rows && column < columns
                    && Objects.equals(from.get(head + row), to.get(head + column))) {
                pairs.addAll(ahead);
                ahead.clear();
                pairs.add(new Pair(head + row++, head + column++));
            } else if (row < rows && (column == columns || !small
                    || lengths[row + 1][column] >= lengths[row][column + 1])) {
                pairs.add(new Pair(head + row++, -1));
            } else {
                ahead.add(new Pair(-1, head + column++));
            }
        }
        pairs.addAll(ahead);
    }

    private static int[][] lengths(List<?> from, List<?> to, int head, int rows, int columns) {
        var lengths = new int[rows + 1][columns + 1];
        for (var row = rows - 1; row >= 0; row--) {
            for (var column = columns - 1; column >= 0; column--) {
                lengths[row][column] = Objects.equals(from.get(head + row), to.get(head + column))
                        ? lengths[row + 1][column + 1] + 1
                        : Math.max(lengths[row + 1][column], lengths[row][column + 1]);
            }
        }
        return lengths;
    }
}
