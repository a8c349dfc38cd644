package dev.mintmark.app.fleet;

import dev.mintmark.app.pieces.WhileShown;
import dev.mintmark.app.theme.SharpCanvas;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.presentation.fleet.VersionCard;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A small cell for each instance of a version, the ready ones first; smaller the more there are. Beyond some hundreds
/// each cell stands for several.
final class InstanceCells extends Region {

    private static final double[][] SIZES = {{24, 16}, {14, 12}, {9, 9}, {6, 6}};
    private static final double GAP = 3;
    private static final int MOST_ROWS = 5;

    private final Theme theme;
    private final SharpCanvas canvas;
    private VersionCard card;
    private boolean stale;

    InstanceCells(Theme theme) {
        this.theme = theme;
        canvas = new SharpCanvas(theme, this::requestLayout);
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.NODE);
        WhileShown.hear(this, theme.appearanceProperty(), (_, _) -> requestLayout());
    }

    void show(VersionCard now, boolean isStale) {
        if (!now.equals(card) || stale != isStale) {
            card = now;
            stale = isStale;
            requestLayout();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return card == null || width <= 0 ? 0 : Grid.of(card.share().instances(), width).height();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (card == null || getWidth() <= 0) {
            return;
        }
        var grid = Grid.of(card.share().instances(), getWidth());
        canvas.setWidth(getWidth());
        canvas.setHeight(grid.height());
        var paint = canvas.getGraphicsContext2D();
        paint.clearRect(0, 0, getWidth(), grid.height());
        paint.setGlobalAlpha(stale ? 0.45 : 1);
        var readyCells = (int) Math.round(card.share().ready() / (double) grid.each());
        var failingCells = (int) Math.ceil(card.failing() / (double) grid.each());
        var colour = theme.version(card.colour());
        for (var cell = 0; cell < grid.cells(); cell++) {
            var left = cell % grid.columns() * (grid.wide() + GAP);
            var top = cell / grid.columns() * (grid.high() + GAP);
            if (cell < readyCells) {
                Hatch.full(paint, left, top, grid.wide(), grid.high(), colour);
            } else {
                Hatch.hatched(paint, left, top, grid.wide(), grid.high(), colour);
                if (cell >= grid.cells() - failingCells) {
                    paint.setStroke(theme.colour("danger"));
                    paint.setLineWidth(1.5);
                    paint.strokeRoundRect(left + 0.75, top + 0.75, grid.wide() - 1.5, grid.high() - 1.5, 5, 5);
                }
            }
        }
    }

    /// @param each how many instances one cell stands for
    private record Grid(int cells, int columns, double wide, double high, int each) {

        static Grid of(int instances, double width) {
            for (var size : SIZES) {
                var columns = Math.max(1, (int) ((width + GAP) / (size[0] + GAP)));
                if (instances <= columns * MOST_ROWS) {
                    return new Grid(instances, columns, size[0], size[1], 1);
                }
            }
            var smallest = SIZES[SIZES.length - 1];
            var columns = Math.max(1, (int) ((width + GAP) / (smallest[0] + GAP)));
            var each = (instances + columns * MOST_ROWS - 1) / (columns * MOST_ROWS);
            return new Grid((instances + each - 1) / each, columns, smallest[0], smallest[1], each);
        }

        double height() {
            return (cells + columns - 1) / columns * (high + GAP);
        }
    }
}
