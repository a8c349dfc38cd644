package dev.mintmark.app.cli;

import dev.mintmark.app.configuration.Amounts;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a span of time as people write it: `90s`, `90m`, `24h`, `7d`, `1h30m`.
final class TimeSpan implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        return of(text);
    }

    /// @throws TypeConversionException if `text` is no span, or one of no length
    static Duration of(String text) {
        return Amounts.span(text).orElseThrow(() -> new TypeConversionException(
                "'" + text + "' is no span of time; write it like 90s, 15m, 24h or 7d"));
    }
}
