package dev.mintmark.app.theme;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows its content larger: it is laid out in a smaller room and then enlarged to fill the whole one. FX thread only.
public final class Enlarged extends Region {

    private final Node content;
    private final Scale scale = new Scale(1, 1);

    Enlarged(Node content) {
        this.content = content;
        getChildren().setAll(content);
    }

    /// For what opens in a window of its own, as large as what it belongs to.
    public static Node as(Node anchor, Node content) {
        var enlarged = new Enlarged(content);
        if (anchor.getScene() != null && anchor.getScene().getRoot() instanceof Enlarged window) {
            enlarged.by(window.factor());
        }
        return enlarged;
    }

    /// For what paints itself larger, dot by dot: it is given all the dots there are, and not enlarged again.
    public static Node sharp(Node content, Theme theme) {
        var reduced = new Enlarged(content);
        reduced.by(1 / theme.textSizeProperty().get().factor());
        // Only while it is in a scene: the theme outlives it.
        theme.textSizeProperty().when(reduced.sceneProperty().map(_ -> true).orElse(false))
                .subscribe((_, size) -> reduced.by(1 / size.factor()));
        return reduced;
    }

    void by(double factor) {
        scale.setX(factor);
        scale.setY(factor);
        // Without a transform there is nothing to compute with, which is how most windows are.
        content.getTransforms().remove(scale);
        if (factor != 1) {
            content.getTransforms().add(scale);
        }
        requestLayout();
    }

    private double factor() {
        return scale.getX();
    }

    @Override
    public Orientation getContentBias() {
        return content.getContentBias();
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(within(height)) * factor();
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(within(width)) * factor();
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(within(height)) * factor();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(within(width)) * factor();
    }

    @Override
    protected double computeMaxWidth(double height) {
        return Math.min(Double.MAX_VALUE, content.maxWidth(within(height)) * factor());
    }

    @Override
    protected double computeMaxHeight(double width) {
        return Math.min(Double.MAX_VALUE, content.maxHeight(within(width)) * factor());
    }

    private double within(double length) {
        return length < 0 ? length : length / factor();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor(), getHeight() / factor());
    }
}
