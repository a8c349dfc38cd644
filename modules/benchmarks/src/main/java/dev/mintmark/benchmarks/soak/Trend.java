package dev.mintmark.benchmarks.soak;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// How a figure moves over time, by Theil and Sen: the median of the slopes between any two of its points. Up to three
/// in ten of the points may be anything without moving it, so a sample taken in a bad moment counts for nothing.
final class Trend {

    private final List<Point> points;

    /// @param at    in any unit
    /// @param value of the figure then
    record Point(double at, double value) {}

    /// @throws IllegalArgumentException if no two points are apart in time
    Trend(List<Point> points) {
        this.points = List.copyOf(points);
        if (this.points.stream().mapToDouble(Point::at).distinct().count() < 2) {
            throw new IllegalArgumentException("A trend needs points at two times: " + points);
        }
    }

    /// How much the figure grows in one unit of time; negative if it falls.
    double slope() {
        return median(IntStream.range(0, points.size()).boxed().flatMapToDouble(first ->
                points.subList(first + 1, points.size()).stream()
                        .filter(other -> other.at() != points.get(first).at())
                        .mapToDouble(other -> (other.value() - points.get(first).value())
                                / (other.at() - points.get(first).at()))));
    }

    double middle() {
        return median(points.stream().mapToDouble(Point::value));
    }

    /// From the first point to the last.
    double span() {
        var times = points.stream().mapToDouble(Point::at).summaryStatistics();
        return times.getMax() - times.getMin();
    }

    private static double median(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1).average().orElseThrow();
    }
}
