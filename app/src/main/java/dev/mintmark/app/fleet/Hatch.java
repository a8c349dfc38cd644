package dev.mintmark.app.fleet;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Bars that are full, hatched, or hollow, for strips and cells alike: full is ready, hatched is not ready, hollow is
/// not known.
final class Hatch {

    private static final double STEP = 7;

    private Hatch() {}

    static void full(GraphicsContext canvas, double left, double top, double width, double height, Color colour) {
        canvas.setFill(colour);
        canvas.fillRoundRect(left, top, width, height, 5, 5);
    }

    static void hatched(GraphicsContext canvas, double left, double top, double width, double height, Color colour) {
        canvas.save();
        canvas.beginPath();
        canvas.rect(left, top, width, height);
        canvas.clip();
        canvas.setFill(colour.deriveColor(0, 1, 1, 0.28));
        canvas.fillRoundRect(left, top, width, height, 5, 5);
        canvas.setFill(colour);
        for (var x = left - height; x < left + width; x += STEP) {
            canvas.fillPolygon(new double[] {x, x + STEP / 2, x + STEP / 2 + height, x + height},
                    new double[] {top, top, top + height, top + height}, 4);
        }
        canvas.restore();
    }

    static void hollow(GraphicsContext canvas, double left, double top, double width, double height, Color colour) {
        canvas.setStroke(colour);
        canvas.setLineWidth(1);
        canvas.setLineDashes(3, 3);
        canvas.strokeRoundRect(left + 0.5, top + 0.5, width - 1, height - 1, 5, 5);
        canvas.setLineDashes();
    }
}
