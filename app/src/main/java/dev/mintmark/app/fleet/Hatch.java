package dev.mintmark.app.fleet;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;

/// Bars that are full, hatched, or hollow, for strips and cells alike: full is ready, hatched is not ready, hollow is
/// not known. FX thread only.
///
/// Hatching is a small tile, painted once for each colour: stripes drawn one by one under a clip cost many times as much.
public final class Hatch {

    private static final int STEP = 7;
    private static final int FINER = 4;
    private static final double FAINT = 0.26;

    private static final Map<Color, ImagePattern> TILES = new HashMap<>();

    private Hatch() {}

    public static void full(GraphicsContext canvas, double left, double top, double width, double height, Color colour) {
        canvas.setFill(colour);
        canvas.fillRoundRect(left, top, width, height, 5, 5);
    }

    public static void hatched(GraphicsContext canvas, double left, double top, double width, double height, Color colour) {
        canvas.setFill(TILES.computeIfAbsent(colour, Hatch::tile));
        canvas.fillRect(left, top, width, height);
    }

    public static void hollow(GraphicsContext canvas, double left, double top, double width, double height, Color colour) {
        canvas.setStroke(colour);
        canvas.setLineWidth(1);
        canvas.setLineDashes(3, 3);
        canvas.strokeRoundRect(left + 0.5, top + 0.5, width - 1, height - 1, 5, 5);
        canvas.setLineDashes();
    }

    private static ImagePattern tile(Color colour) {
        var image = new WritableImage(STEP, STEP);
        for (var y = 0; y < STEP; y++) {
            for (var x = 0; x < STEP; x++) {
                image.getPixelWriter().setColor(x, y, colour.deriveColor(0, 1, 1, FAINT + (1 - FAINT) * cover(x, y)));
            }
        }
        return new ImagePattern(image, 0, 0, STEP, STEP, false);
    }

    /// How much of a pixel a stripe covers.
    private static double cover(int x, int y) {
        var inside = 0;
        for (var i = 0; i < FINER * FINER; i++) {
            var along = x + (i % FINER + 0.5) / FINER + y + (i / FINER + 0.5) / FINER;
            inside += along % STEP < STEP / 2.0 ? 1 : 0;
        }
        return inside / (double) (FINER * FINER);
    }
}
