package dev.mintmark.kubernetes.rollback;

import java.util.ArrayList;
import java.util.List;

/// Shows how two texts differ, in the unified format of diff, without file headers.
final class UnifiedDiff {

    private static final int CONTEXT = 3;
    /// Beyond this, what differs is shown as one block.
    private static final int MOST_COMPARED = 2000;

    private final List<String> lines = new ArrayList<>();
    private final List<Integer> before = new ArrayList<>();
    private final List<Integer> after = new ArrayList<>();

    private UnifiedDiff() {}

    /// Empty if they do not differ.
    static String of(List<String> old, List<String> young) {
        var diff = new UnifiedDiff();
        diff.align(old, young);
        return diff.hunks();
    }

    /// Every line with its sign, and where it stands on both sides.
    private void align(List<String> old, List<String> young) {
        var head = 0;
        while (head < old.size() && head < young.size() && old.get(head).equals(young.get(head))) {
            head++;
        }
        var tail = 0;
        while (tail < old.size() - head && tail < young.size() - head
                && old.get(old.size() - 1 - tail).equals(young.get(young.size() - 1 - tail))) {
            tail++;
        }
        for (var i = 0; i < head; i++) {
            add(' ', old.get(i), i, i);
        }
        middle(old, head, old.size() - tail, young, head, young.size() - tail);
        for (var i = tail; i > 0; i--) {
            add(' ', old.get(old.size() - i), old.size() - i, young.size() - i);
        }
    }

    private void middle(List<String> old, int from, int to, List<String> young, int youngFrom, int youngTo) {
        var height = to - from;
        var width = youngTo - youngFrom;
        var common = new int[0][0];
        if (height <= MOST_COMPARED && width <= MOST_COMPARED) {
            common = new int[height + 1][width + 1];
            for (var i = height - 1; i >= 0; i--) {
                for (var j = width - 1; j >= 0; j--) {
                    common[i][j] = old.get(from + i).equals(young.get(youngFrom + j)) ? common[i + 1][j + 1] + 1
                            : Math.max(common[i + 1][j], common[i][j + 1]);
                }
            }
        }
        var i = 0;
        var j = 0;
        while (i < height || j < width) {
            if (common.length > 0 && i < height && j < width && old.get(from + i).equals(young.get(youngFrom + j))) {
                add(' ', old.get(from + i), from + i++, youngFrom + j++);
            } else if (i < height && (j == width || common.length == 0 || common[i + 1][j] >= common[i][j + 1])) {
                add('-', old.get(from + i), from + i++, youngFrom + j);
            } else {
                add('+', young.get(youngFrom + j), from + i, youngFrom + j++);
            }
        }
    }

    private void add(char sign, String line, int place, int youngPlace) {
        lines.add(sign + line);
        before.add(place);
        after.add(youngPlace);
    }

    private String hunks() {
        var text = new StringBuilder();
        var at = 0;
        while (at < lines.size()) {
            if (lines.get(at).charAt(0) == ' ') {
                at++;
                continue;
            }
            var from = Math.max(0, at - CONTEXT);
            var last = at;
            for (var i = at; i < lines.size() && i - last <= 2 * CONTEXT; i++) {
                last = lines.get(i).charAt(0) == ' ' ? last : i;
            }
            var to = Math.min(lines.size(), last + 1 + CONTEXT);
            hunk(text, from, to);
            at = to;
        }
        return text.toString();
    }

    private void hunk(StringBuilder text, int from, int to) {
        var part = lines.subList(from, to);
        var old = part.stream().filter(line -> line.charAt(0) != '+').count();
        var young = part.stream().filter(line -> line.charAt(0) != '-').count();
        text.append("@@ -").append(before.get(from) + (old > 0 ? 1 : 0)).append(',').append(old)
                .append(" +").append(after.get(from) + (young > 0 ? 1 : 0)).append(',').append(young).append(" @@\n");
        part.forEach(line -> text.append(line).append('\n'));
    }
}
