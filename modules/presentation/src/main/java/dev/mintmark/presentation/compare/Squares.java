package dev.mintmark.presentation.compare;

import java.util.ArrayList;
import java.util.List;

/// Divides a rectangle into parts of given sizes, each as near to a square as can be
/// ([squarified treemaps](https://www.win.tue.nl/~vanwijk/stm.pdf), Bruls, Huizing and van Wijk).
final class Squares {

    private final double[] areas;
    private final List<Square> placed = new ArrayList<>();
    private double left;
    private double top;
    private double width;
    private double height;

    private Squares(double[] areas, double left, double top, double width, double height) {
        this.areas = areas;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
    }

    /// A part of the rectangle.
    record Square(double left, double top, double width, double height) {

        Square inset(double by) {
            return new Square(left + by, top + by, Math.max(0, width - 2 * by), Math.max(0, height - 2 * by));
        }
    }

    /// One part for each size, in their order; sizes should fall.
    static List<Square> of(double[] sizes, double left, double top, double width, double height) {
        var total = 0.0;
        for (var size : sizes) {
            total += size;
        }
        var areas = new double[sizes.length];
        for (var place = 0; place < sizes.length; place++) {
            areas[place] = total == 0 ? 0 : sizes[place] / total * width * height;
        }
        var squares = new Squares(areas, left, top, width, height);
        squares.place();
        return squares.placed;
    }

    private void place() {
        var begin = 0;
        while (begin < areas.length) {
            var end = begin + 1;
            var sum = areas[begin];
            while (end < areas.length && worst(begin, end + 1, sum + areas[end]) <= worst(begin, end, sum)) {
                sum += areas[end];
                end++;
            }
            placeRow(begin, end, sum);
            begin = end;
        }
    }

    /// How far the worst of a row is from a square; rows are laid along the shorter side.
    private double worst(int begin, int end, double sum) {
        var side = Math.min(width, height);
        if (sum <= 0 || side <= 0) {
            return 0;
        }
        var largest = 0.0;
        var smallest = Double.MAX_VALUE;
        for (var place = begin; place < end; place++) {
            largest = Math.max(largest, areas[place]);
            smallest = Math.min(smallest, areas[place]);
        }
        return smallest <= 0 ? Double.MAX_VALUE
                : Math.max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest));
    }

    private void placeRow(int begin, int end, double sum) {
        var upright = width >= height;
        var side = upright ? height : width;
        var depth = side <= 0 ? 0 : sum / side;
        var along = 0.0;
        for (var place = begin; place < end; place++) {
            var length = depth <= 0 ? 0 : areas[place] / depth;
            placed.add(upright ? new Square(left, top + along, depth, length) : new Square(left + along, top, length,
                    depth));
            along += length;
        }
        if (upright) {
            left += depth;
            width = Math.max(0, width - depth);
        } else {
            top += depth;
            height = Math.max(0, height - depth);
        }
    }
}
