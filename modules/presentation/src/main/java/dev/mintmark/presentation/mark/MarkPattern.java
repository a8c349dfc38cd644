package dev.mintmark.presentation.mark;

import dev.mintmark.domain.image.Digest;

/// The glyph of a version: five by five cells, mirrored left to right because eyes remember symmetry.
///
/// Follows from the digest alone, so it is the same on every screen, machine and day.
///
/// @param cells bit `row * 5 + column` is set where the glyph has a cell
public record MarkPattern(int cells) {

    public static final int SIZE = 5;

    private static final int HALF = 3;
    private static final int FEWEST = 8;
    private static final int MOST = 17;
    private static final int MIRRORED_BITS = SIZE * HALF;

    public static MarkPattern of(Digest digest) {
        var hex = digest.hex();
        var best = new MarkPattern(0);
        for (var start = 0; start + 4 <= hex.length(); start += 4) {
            best = mirrored(Integer.parseInt(hex, start, start + 4, 16));
            if (best.count() >= FEWEST && best.count() <= MOST) {
                return best;
            }
        }
        return best.count() == 0 ? mirrored((1 << MIRRORED_BITS) - 1) : best;
    }

    public boolean isSet(int row, int column) {
        return (cells >> row * SIZE + column & 1) != 0;
    }

    /// How many of the 25 cells are set: near 0 or 25 all glyphs look alike, so [#of] avoids that.
    public int count() {
        return Integer.bitCount(cells);
    }

    private static MarkPattern mirrored(int bits) {
        var cells = 0;
        for (var row = 0; row < SIZE; row++) {
            for (var column = 0; column < SIZE; column++) {
                var half = Math.min(column, SIZE - 1 - column);
                if ((bits >> row * HALF + half & 1) != 0) {
                    cells |= 1 << row * SIZE + column;
                }
            }
        }
        return new MarkPattern(cells);
    }
}
