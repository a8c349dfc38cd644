package dev.mintmark.app.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The beginning of a stretch of time: a span before now (`24h`), or a moment (`2026-11-09T14:30Z`, `2026-11-09 14:30`,
/// `2026-11-09`), which is local where it names no zone.
record Since(String text, Function<ZoneId, Optional<Instant>> moment, Optional<Duration> span) {

    /// When it begins, if it is `now` in this zone.
    Instant before(Instant now, ZoneId zone) {
        return span.map(now::minus).or(() -> moment.apply(zone)).orElseThrow();
    }

    static Since of(String text) {
        for (var form : forms(text.replace(' ', 'T'))) {
            try {
                form.apply(ZoneId.of("UTC"));
                return new Since(text, zone -> Optional.of(form.apply(zone)), Optional.empty());
            } catch (DateTimeException _) {
                // It may have another form.
            }
        }
        try {
            return new Since(text, _ -> Optional.empty(), Optional.of(TimeSpan.of(text)));
        } catch (TypeConversionException _) {
            throw new TypeConversionException("'" + text + "' is no time; write a span like 90m, 24h or 7d, or a moment "
                    + "like 2026-11-09T14:30Z or 2026-11-09");
        }
    }

    private static List<Function<ZoneId, Instant>> forms(String text) {
        return List.of(_ -> OffsetDateTime.parse(text).toInstant(),
                zone -> LocalDateTime.parse(text).atZone(zone).toInstant(),
                zone -> LocalDate.parse(text).atStartOfDay(zone).toInstant());
    }

    /// For picocli.
    static final class Converter implements ITypeConverter<Since> {

        @Override
        public Since convert(String text) {
            return of(text);
        }
    }
}
