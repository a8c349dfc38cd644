package dev.mintmark.app.timeline;

import dev.mintmark.app.theme.Fonts;
import dev.mintmark.presentation.timeline.TextWidths;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide texts are, added up from the widths of their characters. These are measured when the first text is, because
/// the window opens on another screen: a fifteenth of the time that the FX thread had until the first frame. For any
/// thread.
final class GlyphWidths implements TextWidths {

    static final double WORDS_SIZE = 11;
    static final double DIGEST_SIZE = 11;

    private static final int KNOWN = 0x250;
    private static final String WIDEST = "m";

    private float[] words;
    private float[] digests;

    @Override
    public double words(String text) {
        return width(text, ofWords());
    }

    @Override
    public double digest(String text) {
        return width(text, ofDigests());
    }

    private synchronized float[] ofWords() {
        words = words == null ? measured(Fonts.words(WORDS_SIZE)) : words;
        return words;
    }

    private synchronized float[] ofDigests() {
        digests = digests == null ? measured(Fonts.mono(DIGEST_SIZE)) : digests;
        return digests;
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
