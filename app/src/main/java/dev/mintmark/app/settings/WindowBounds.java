package dev.mintmark.app.settings;

/// Where the window stood, and whether it filled the screen. A size is kept within what a screen can be.
public record WindowBounds(double left, double top, double width, double height, boolean maximized) {

    private static final double SMALLEST_WIDTH = 800;
    private static final double SMALLEST_HEIGHT = 500;
    private static final double FURTHEST = 20_000;

    public WindowBounds {
        left = within(left, -FURTHEST);
        top = within(top, -FURTHEST);
        width = within(width, SMALLEST_WIDTH);
        height = within(height, SMALLEST_HEIGHT);
    }

    private static double within(double value, double least) {
        return Double.isNaN(value) ? least : Math.clamp(value, least, FURTHEST);
    }
}
