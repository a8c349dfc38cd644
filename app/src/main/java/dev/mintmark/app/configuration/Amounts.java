package dev.mintmark.app.configuration;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Spans of time and numbers of bytes, as people write them.
public final class Amounts {

    private static final Pattern SPAN =
            Pattern.compile("(?=.)(?:(\\d{1,6})d)?(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,9})s)?");
    private static final Pattern BYTES = Pattern.compile("([0-9]{1,9})(|[bkmg])(?:i?b)?");
    private static final long DAY = 24 * 3600;

    private Amounts() {}

    /// `90s`, `90m`, `24h`, `7d`, `1h30m`; empty if it is no span, or one of no length.
    public static Optional<Duration> span(String text) {
        var parts = SPAN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofDays(number(parts.group(1))).plusHours(number(parts.group(2)))
                .plusMinutes(number(parts.group(3))).plusSeconds(number(parts.group(4)))).filter(span -> !span.isZero());
    }

    /// `64m`, `1g`, `512MB`, `1048576`; empty if it is no number of bytes.
    public static Optional<Long> bytes(String text) {
        var parts = BYTES.matcher(text.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        var number = Long.parseLong(parts.group(1));
        return Optional.of(switch (parts.group(2)) {
            case "k" -> number << 10;
            case "m" -> number << 20;
            case "g" -> number << 30;
            default -> number;
        });
    }

    /// The span as [#span] reads it: `30m`, `1h30m`.
    public static String word(Duration span) {
        var seconds = span.toSeconds();
        return part(seconds / DAY, "d") + part(seconds % DAY / 3600, "h") + part(seconds % 3600 / 60, "m")
                + part(seconds % 60, "s");
    }

    /// The size as [#bytes] reads it: `512m`.
    public static String word(long bytes) {
        if (bytes > 0 && bytes % (1L << 30) == 0) {
            return (bytes >> 30) + "g";
        }
        return bytes > 0 && bytes % (1L << 20) == 0 ? (bytes >> 20) + "m" : String.valueOf(bytes);
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + unit;
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
