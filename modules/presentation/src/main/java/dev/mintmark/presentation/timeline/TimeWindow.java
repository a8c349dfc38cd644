package dev.mintmark.presentation.timeline;

import java.time.Duration;
import java.time.Instant;

/// The stretch of time that is on screen. Never shorter than [#SHORTEST], never longer than [#LONGEST].
public record TimeWindow(Instant from, Instant to) {

    public static final Duration SHORTEST = Duration.ofSeconds(10);
    public static final Duration LONGEST = Duration.ofDays(366);

    /// @throws IllegalArgumentException if the window is shorter or longer than windows may be
    public TimeWindow {
        var length = Duration.between(from, to);
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Not a window of time: " + from + " to " + to);
        }
    }

    /// The window of this length, made longer or shorter where it may not be so, that ends then.
    public static TimeWindow ending(Instant to, Duration length) {
        return new TimeWindow(to.minus(allowed(length)), to);
    }

    /// The window that holds both moments, whichever comes first; widened around its middle if they are too close.
    public static TimeWindow around(Instant one, Instant other) {
        var from = one.isBefore(other) ? one : other;
        var length = Duration.between(one, other).abs();
        var allowed = allowed(length);
        return ending(from.plus(length.plus(allowed).dividedBy(2)), allowed);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /// Where a moment lies: 0 at the beginning, 1 at the end, and beyond for what is outside.
    public double position(Instant moment) {
        return seconds(Duration.between(from, moment)) / seconds(length());
    }

    /// The moment at a position, as [#position(Instant)] counts them.
    public Instant at(double position) {
        return from.plusNanos(Math.round(position * seconds(length()) * 1e9));
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }

    /// A window that shows `factor` times as much; what lies at `anchor` stays where it is.
    public TimeWindow zoomed(double factor, double anchor) {
        var fixed = at(anchor);
        var length = allowed(scaled(length(), factor));
        var start = fixed.minus(scaled(length, anchor));
        return new TimeWindow(start, start.plus(length));
    }

    /// A window of the same length, later by this part of its length; earlier if it is negative.
    public TimeWindow moved(double part) {
        var by = scaled(length(), part);
        return new TimeWindow(from.plus(by), to.plus(by));
    }

    private static Duration allowed(Duration length) {
        if (length.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return length.compareTo(LONGEST) > 0 ? LONGEST : length;
    }

    private static Duration scaled(Duration length, double factor) {
        return Duration.ofNanos(Math.round(seconds(length) * factor * 1e9));
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
