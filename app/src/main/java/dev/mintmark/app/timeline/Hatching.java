package dev.mintmark.app.timeline;

import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;

/// Diagonal lines to fill with: what is not ready, not known, or not seen is told by them, not by colour alone.
final class Hatching {

    private Hatching() {}

    /// @param step pixels from one line to the next
    /// @param bold pixels of each line
    static ImagePattern of(Color line, int step, int bold) {
        var tile = new WritableImage(step, step);
        var pixels = tile.getPixelWriter();
        for (var y = 0; y < step; y++) {
            for (var x = 0; x < step; x++) {
                if ((x + y) % step < bold) {
                    pixels.setColor(x, y, line);
                }
            }
        }
        return new ImagePattern(tile, 0, 0, step, step, false);
    }
}
