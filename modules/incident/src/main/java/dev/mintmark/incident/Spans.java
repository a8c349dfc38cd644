package dev.mintmark.incident;

import java.time.Duration;

/// Spans of time in words: `4 s`, `6 min 12 s`, `1 h 5 min`, `3 d 2 h`.
final class Spans {

    private Spans() {}

    static String of(Duration span) {
        if (span.isNegative()) {
            return "−" + of(span.negated());
        }
        var seconds = span.plusMillis(500).toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return parts(seconds / 60, "min", seconds % 60, "s");
        }
        return seconds < 86_400 ? parts(seconds / 3_600, "h", seconds % 3_600 / 60, "min")
                : parts(seconds / 86_400, "d", seconds % 86_400 / 3_600, "h");
    }

    private static String parts(long many, String unit, long rest, String smaller) {
        return many + " " + unit + (rest == 0 ? "" : " " + rest + " " + smaller);
    }
}
