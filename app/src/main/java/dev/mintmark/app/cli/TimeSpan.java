package dev.mintmark.app.cli;

import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a span of time as people write it: `90s`, `90m`, `24h`, `7d`, `1h30m`.
final class TimeSpan implements ITypeConverter<Duration> {

    private static final Pattern GRAMMAR =
            Pattern.compile("(?=.)(?:(\\d{1,6})d)?(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,9})s)?");

    @Override
    public Duration convert(String text) {
        return of(text);
    }

    /// @throws TypeConversionException if `text` is no span, or one of no length
    static Duration of(String text) {
        var parts = GRAMMAR.matcher(text);
        if (parts.matches()) {
            var span = Duration.ofDays(number(parts.group(1))).plusHours(number(parts.group(2)))
                    .plusMinutes(number(parts.group(3))).plusSeconds(number(parts.group(4)));
            if (!span.isZero()) {
                return span;
            }
        }
        throw new TypeConversionException("'" + text + "' is no span of time; write it like 90s, 15m, 24h or 7d");
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
