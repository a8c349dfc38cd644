package dev.mintmark.presentation.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The line of words below a lane's bands: gives each its place, and none a place that another has.
final class WordsLine {

    private static final double BESIDE = 8;
    private static final double BETWEEN = 14;
    private static final double LEAST = 40;

    private final double width;
    private final List<double[]> taken = new ArrayList<>();

    WordsLine(double width) {
        this.width = width;
    }

    /// A place for words of this width to the right of `x`, else to its left.
    OptionalDouble beside(double x, double wordsWidth) {
        var right = place(x + BESIDE, wordsWidth);
        return right.isPresent() ? right : place(x - BESIDE - wordsWidth, wordsWidth);
    }

    /// Whether a word or two would fit there, so that finding more is worth it.
    boolean hasRoom(double x) {
        return isFree(x + BESIDE, LEAST) || isFree(x - BESIDE - LEAST, LEAST);
    }

    private OptionalDouble place(double left, double wordsWidth) {
        if (!isFree(left, wordsWidth)) {
            return OptionalDouble.empty();
        }
        taken.add(new double[] {left, left + wordsWidth});
        return OptionalDouble.of(left);
    }

    private boolean isFree(double left, double wordsWidth) {
        var right = left + wordsWidth;
        return left >= 0 && right <= width
                && taken.stream().noneMatch(other -> left < other[1] + BETWEEN && right > other[0] - BETWEEN);
    }
}
