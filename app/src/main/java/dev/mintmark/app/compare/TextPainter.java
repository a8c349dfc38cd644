package dev.mintmark.app.compare;

import dev.mintmark.app.theme.Fonts;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.images.compare.ContentDifference.Line;
import dev.mintmark.images.compare.ContentDifference.Side;
import dev.mintmark.images.compare.ContentDifference.Word;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Paints one row of two texts: numbers, lines, and the words that changed. FX thread only.
final class TextPainter {

    static final double ROW = 22;

    private static final double NUMBER = 44;
    private static final double GAP = 12;
    private static final double WORD_HEIGHT = 17;
    private static final double CORNER = 4;
    private static final int TAB = 4;
    private static final int LONGEST = 4_000;
    private static final Font FONT = Fonts.mono(12);

    private static double letterWidth;

    private final Theme theme;

    TextPainter(Theme theme) {
        this.theme = theme;
    }

    /// How wide a letter is; all are alike.
    static double letter() {
        if (letterWidth == 0) {
            letterWidth = width("MMMMMMMMMM") / 10;
        }
        return letterWidth;
    }

    private static double width(String text) {
        var measure = new Text(text);
        measure.setFont(FONT);
        return measure.getLayoutBounds().getWidth();
    }

    /// How much of a line is seen at once in a view of this width.
    static double room(double width) {
        return width / 2 - NUMBER - GAP * 2;
    }

    static int length(Side side) {
        return side.words().stream().mapToInt(word -> shown(word).length()).sum();
    }

    void paint(GraphicsContext canvas, Line line, double width, double shift) {
        var half = Math.floor(width / 2);
        line.from().ifPresent(side -> side(canvas, side, line.same(), false, 0, half, shift));
        line.to().ifPresent(side -> side(canvas, side, line.same(), true, half, width - half, shift));
    }

    private void side(GraphicsContext canvas, Side side, boolean same, boolean newer, double left, double width,
            double shift) {
        if (!same) {
            canvas.setFill(theme.colour(newer ? "added-line" : "removed-line"));
            canvas.fillRect(left + NUMBER + GAP / 2, 0, width - NUMBER - GAP / 2, ROW);
        }
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setFont(FONT);
        canvas.setTextAlign(TextAlignment.RIGHT);
        canvas.setFill(theme.colour("subtle"));
        canvas.fillText(Integer.toString(side.number()), left + NUMBER - 4, ROW / 2);
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.save();
        canvas.beginPath();
        canvas.rect(left + NUMBER + GAP / 2, 0, width - NUMBER - GAP / 2, ROW);
        canvas.clip();
        var at = left + NUMBER + GAP - shift;
        for (var word : side.words()) {
            var text = shown(word);
            var wide = isPlain(text) ? text.length() * letter() : width(text);
            if (at + wide > left && at < left + width) {
                if (word.changed() && !text.isBlank()) {
                    canvas.setFill(theme.colour(newer ? "added-word" : "removed-word"));
                    canvas.fillRoundRect(at - 1, (ROW - WORD_HEIGHT) / 2, wide + 2, WORD_HEIGHT, CORNER, CORNER);
                }
                canvas.setFill(theme.colour("text"));
                canvas.fillText(text, at, ROW / 2);
            }
            at += wide;
        }
        canvas.restore();
    }

    void fold(GraphicsContext canvas, String words, double width) {
        canvas.setFill(theme.colour("neutral-tint"));
        canvas.fillRect(0, 1, width, ROW - 2);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setFont(Fonts.words(11));
        canvas.setFill(theme.colour("subtle"));
        canvas.fillText(words, NUMBER + GAP, ROW / 2);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character < 0x7F);
    }

    /// Tabs as blanks, and nothing that steers.
    private static String shown(Word word) {
        var text = word.text().length() > LONGEST ? word.text().substring(0, LONGEST) + "…" : word.text();
        return dev.mintmark.images.layer.PathText.printable(text.replace("\t", " ".repeat(TAB)));
    }
}
