package dev.mintmark.app.fleet;

import dev.mintmark.app.theme.Theme;
import dev.mintmark.presentation.fleet.Row;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

/// A cell painted by hand on one canvas that is kept for as long as the cell, because nodes for each band of each row
/// would cost more than all the rest of the window.
abstract class PaintedCell<K, V> extends TableCell<Row<K, V>, V> {

    private final Canvas canvas = new Canvas();

    PaintedCell(Theme theme) {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        canvas.setMouseTransparent(true);
        theme.appearanceProperty().subscribe(this::repaint);
    }

    /// Paints this value on a clear canvas.
    abstract void paint(GraphicsContext canvas, double width, double height, V value);

    @Override
    protected void updateItem(V value, boolean empty) {
        super.updateItem(value, empty);
        setGraphic(empty ? null : canvas);
        repaint();
    }

    @Override
    protected void layoutChildren() {
        var width = Math.max(0, snapSizeX(getWidth() - snappedLeftInset() - snappedRightInset()));
        var height = Math.max(0, snapSizeY(getHeight() - 1));
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            repaint();
        }
        canvas.relocate(snappedLeftInset(), 0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    final void repaint() {
        if (!isEmpty() && getItem() != null && canvas.getWidth() > 0) {
            var context = canvas.getGraphicsContext2D();
            context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            paint(context, canvas.getWidth(), canvas.getHeight(), getItem());
        }
    }
}
