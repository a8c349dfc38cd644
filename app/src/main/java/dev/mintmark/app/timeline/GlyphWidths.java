package dev.mintmark.app.timeline;

import dev.mintmark.app.theme.Fonts;
import dev.mintmark.presentation.timeline.TextWidths;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide texts are, added up from the widths of their characters, which are measured once. Immutable, for any thread.
final class GlyphWidths implements TextWidths {

    static final double WORDS_SIZE = 11;
    static final double DIGEST_SIZE = 11;

    private static final int KNOWN = 0x250;
    private static final String WIDEST = "m";

    private final float[] words = measured(Fonts.words(WORDS_SIZE));
    private final float[] digests = measured(Fonts.mono(DIGEST_SIZE));

    @Override
    public double words(String text) {
        return width(text, words);
    }

    @Override
    public double digest(String text) {
        return width(text, digests);
    }

    private static double width(String text, float[] widths) {
        return text.chars().mapToDouble(character -> widths[Math.min(character, KNOWN)]).sum();
    }

    private static float[] measured(Font font) {
        var widths = new float[KNOWN + 1];
        var text = new Text();
        text.setFont(font);
        for (var character = 0; character < KNOWN; character++) {
            text.setText(Character.isISOControl(character) ? " " : Character.toString(character));
            widths[character] = (float) text.getLayoutBounds().getWidth();
        }
        text.setText(WIDEST);
        widths[KNOWN] = (float) text.getLayoutBounds().getWidth();
        return widths;
    }
}
