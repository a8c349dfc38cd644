package dev.mintmark.app.pieces;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Two groups in one row, the second at its end; one above the other where there is no room for both.
///
/// Neither changes its parent by that, so that what has the focus keeps it.
public final class TwoEnds extends Pane {

    private static final double GAP = 10;

    private final Region start;
    private final Region end;
    private final double least;
    private boolean brief;

    /// @param least the least height
    public TwoEnds(Region start, Region end, double least) {
        this.start = start;
        this.end = end;
        this.least = least;
        getChildren().setAll(start, end);
        setMinHeight(USE_PREF_SIZE);
    }

    /// Whether the first group is left out where there is no room for it beside the second.
    public void brief(boolean wanted) {
        if (wanted != brief) {
            brief = wanted;
            start.setVisible(start.isVisible() || !wanted && start.isManaged());
            requestLayout();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isInOneRow(double width) {
        return !start.isManaged() || start.prefWidth(-1) + GAP + end.prefWidth(-1) <= width;
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides() + Math.max(start.isManaged() ? start.minWidth(-1) : 0, end.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + (start.isManaged() ? start.prefWidth(-1) + GAP : 0) + end.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        var first = start.isManaged() ? start.prefHeight(-1) : 0;
        var second = end.prefHeight(-1);
        var rows = width < 0 || isInOneRow(width - sides()) ? Math.max(first, second)
                : brief ? second : first + GAP + second;
        return Math.max(least, snappedTopInset() + rows + snappedBottomInset());
    }

    @Override
    protected void layoutChildren() {
        var left = snappedLeftInset();
        var top = snappedTopInset();
        var width = getWidth() - sides();
        var height = getHeight() - top - snappedBottomInset();
        var wide = Math.min(width, end.prefWidth(-1));
        var beside = isInOneRow(width);
        var alone = brief && !beside;
        var upper = beside ? height : start.prefHeight(-1);
        start.setVisible(start.isManaged() && !alone);
        if (start.isVisible()) {
            place(start, left, top, beside ? width - wide - GAP : width, upper);
        }
        var below = beside || alone ? 0 : upper + GAP;
        place(end, left + width - wide, top + below, wide, height - below);
    }

    private void place(Region part, double x, double y, double width, double height) {
        part.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
    }
}
