package dev.mintmark.app.theme;

import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;

/// A canvas that stays sharp where text is larger: it has a dot for each dot that is seen, and who paints need not know.
public final class SharpCanvas extends Group {

    private final Theme theme;
    private final Canvas canvas = new Canvas();
    private final Scale back = new Scale(1, 1);
    private double width;
    private double height;

    /// @param repaint asked for when text becomes larger or smaller
    public SharpCanvas(Theme theme, Runnable repaint) {
        this.theme = theme;
        canvas.getTransforms().add(back);
        getChildren().setAll(canvas);
        // Only while it is in a scene: the theme outlives it.
        theme.textSizeProperty().when(sceneProperty().map(_ -> true).orElse(false)).subscribe((_, _) -> {
            fit();
            repaint.run();
        });
        fit();
    }

    public GraphicsContext getGraphicsContext2D() {
        return canvas.getGraphicsContext2D();
    }

    public double getWidth() {
        return width;
    }

    public double getHeight() {
        return height;
    }

    public void setWidth(double wanted) {
        width = wanted;
        fit();
    }

    public void setHeight(double wanted) {
        height = wanted;
        fit();
    }

    private void fit() {
        var factor = theme.textSizeProperty().get().factor();
        back.setX(1 / factor);
        back.setY(1 / factor);
        // Whole dots, because a part of one at the edge would never be cleared.
        canvas.setWidth(Math.floor(width * factor));
        canvas.setHeight(Math.floor(height * factor));
        canvas.getGraphicsContext2D().setTransform(factor, 0, 0, factor, 0, 0);
    }
}
