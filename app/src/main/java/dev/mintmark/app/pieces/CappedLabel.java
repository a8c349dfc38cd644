package dev.mintmark.app.pieces;

import javafx.scene.control.Label;

/// Words that others chose: as large as they need, up to a bound, beyond which they end in dots. A maximum alone does not
/// do it, because a minimum that is the preferred size wins over it.
public final class CappedLabel extends Label {

    private final double widest;
    private final double highest;

    public CappedLabel(double widest, double highest, String... styles) {
        this.widest = widest;
        this.highest = highest;
        getStyleClass().addAll(styles);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.min(widest, super.computePrefWidth(height));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(highest, super.computePrefHeight(width));
    }
}
