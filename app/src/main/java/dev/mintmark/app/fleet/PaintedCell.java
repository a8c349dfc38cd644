package dev.mintmark.app.fleet;

import dev.mintmark.app.theme.SharpCanvas;
import dev.mintmark.presentation.fleet.Row;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

/// A cell painted by hand on one canvas that it keeps.
///
/// Its item is the row, which stays the same while what the row says changes; so a change paints this cell and nothing
/// else. A label in its place would ask for a layout, and a table then lays out all its cells: ten times the cost of
/// the painting, ten times a second.
abstract class PaintedCell<K, V> extends TableCell<Row<K, V>, Row<K, V>> {

    private final SharpCanvas canvas;
    private Object painted;

    PaintedCell(FleetContext context) {
        canvas = new SharpCanvas(context.theme(), this::repaint);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        canvas.setMouseTransparent(true);
        context.theme().appearanceProperty().subscribe(this::repaint);
        itemProperty().flatMap(Row::valueProperty).subscribe(_ -> refresh());
    }

    /// What of a value this cell shows: while that is equal, there is nothing to paint.
    abstract Object content(V value);

    /// Paints this value on a clear canvas.
    abstract void paint(GraphicsContext canvas, double width, double height, V value);

    @Override
    protected void updateItem(Row<K, V> row, boolean empty) {
        super.updateItem(row, empty);
        var wanted = empty || row == null ? null : canvas;
        if (getGraphic() != wanted) {
            setGraphic(wanted);
        }
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

    final void refresh() {
        if (getItem() != null && !content(getItem().value()).equals(painted)) {
            repaint();
        }
    }

    final void repaint() {
        if (getItem() != null && canvas.getWidth() > 0) {
            var context = canvas.getGraphicsContext2D();
            painted = content(getItem().value());
            context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            paint(context, canvas.getWidth(), canvas.getHeight(), getItem().value());
        }
    }
}
