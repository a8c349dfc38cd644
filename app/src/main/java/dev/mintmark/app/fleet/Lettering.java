package dev.mintmark.app.fleet;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Text on a canvas: how wide it is, and cut short where there is no room. FX thread only.
final class Lettering {

    private static final String CUT = "…";
    private static final int REMEMBERED = 2_000;

    private static final Text MEASURE = new Text();
    private static final Map<Written, Double> WIDTHS = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Written, Double> eldest) {
            return size() > REMEMBERED;
        }
    };

    private Lettering() {}

    private record Written(String text, Font font) {}

    static double width(String text, Font font) {
        return WIDTHS.computeIfAbsent(new Written(text, font), written -> {
            MEASURE.setFont(written.font());
            MEASURE.setText(written.text());
            return MEASURE.getLayoutBounds().getWidth();
        });
    }

    /// Writes the text with its middle at this height, in no more than this width.
    static void write(GraphicsContext canvas, String text, Font font, Color colour, double left, double middle,
            double width) {
        canvas.setFont(font);
        canvas.setFill(colour);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.fillText(fitted(text, font, width), left, middle);
    }

    private static String fitted(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        var shortest = 0;
        var longest = text.length();
        while (shortest < longest) {
            var middle = (shortest + longest + 1) / 2;
            if (width(text.substring(0, middle) + CUT, font) <= width) {
                shortest = middle;
            } else {
                longest = middle - 1;
            }
        }
        return text.substring(0, shortest).stripTrailing() + CUT;
    }
}
