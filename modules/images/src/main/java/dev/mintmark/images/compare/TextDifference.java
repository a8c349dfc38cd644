package dev.mintmark.images.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Chunk;
import dev.mintmark.images.compare.ContentDifference.Line;
import dev.mintmark.images.compare.ContentDifference.Side;
import dev.mintmark.images.compare.ContentDifference.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Compares two texts line by line, and lines that stand side by side word by word.
final class TextDifference {

    private static final int MOST_LINES = 8_000;
    private static final int LONGEST_LINE = 2_000;

    private final List<Line> lines = new ArrayList<>();
    private final List<String> from;
    private final List<String> to;

    private TextDifference(List<String> from, List<String> to) {
        this.from = from;
        this.to = to;
    }

    /// @param cut whether the texts themselves are only the beginnings of the files
    static ContentDifference.Text of(String from, String to, boolean cut) {
        var first = split(from);
        var second = split(to);
        var difference = new TextDifference(bounded(first), bounded(second));
        difference.compare();
        return new ContentDifference.Text(difference.lines, cut || isTooMuch(first) || isTooMuch(second));
    }

    private void compare() {
        var removed = new BitSet();
        var added = new BitSet();
        for (var delta : DiffUtils.diff(from, to, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            mark(removed, delta.getSource());
            mark(added, delta.getTarget());
        }
        var fromLine = 0;
        var toLine = 0;
        while (fromLine < from.size() || toLine < to.size()) {
            if (removed.get(fromLine) || added.get(toLine)) {
                changed(removed.get(fromLine) ? fromLine++ : -1, added.get(toLine) ? toLine++ : -1);
            } else {
                same(fromLine++, toLine++);
            }
        }
    }

    private static void mark(BitSet changed, Chunk<String> chunk) {
        changed.set(chunk.getPosition(), chunk.getPosition() + chunk.size());
    }

    private void same(int fromLine, int toLine) {
        var words = List.of(new Word(Printable.line(from.get(fromLine)), false));
        lines.add(new Line(Optional.of(new Side(fromLine + 1, words)), Optional.of(new Side(toLine + 1, words)), true));
    }

    private void changed(int fromLine, int toLine) {
        var fromWords = fromLine < 0 ? List.<String>of() : Words.of(from.get(fromLine));
        var toWords = toLine < 0 ? List.<String>of() : Words.of(to.get(toLine));
        var removed = new BitSet();
        var added = new BitSet();
        for (var delta : DiffUtils.diff(fromWords, toWords, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            mark(removed, delta.getSource());
            mark(added, delta.getTarget());
        }
        lines.add(new Line(side(fromLine, fromWords, removed), side(toLine, toWords, added), false));
    }

    private static Optional<Side> side(int line, List<String> words, BitSet changed) {
        return line < 0 ? Optional.empty() : Optional.of(new Side(line + 1, Words.marked(words, changed)));
    }

    private static List<String> split(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    }

    private static List<String> bounded(List<String> lines) {
        return lines.stream().limit(MOST_LINES)
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line).toList();
    }

    private static boolean isTooMuch(List<String> lines) {
        return lines.size() > MOST_LINES || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE);
    }
}
