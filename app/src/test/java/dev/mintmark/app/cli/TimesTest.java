package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/// How times are read from the command line.
class TimesTest {

    private static final Instant NOW = Instant.parse("2026-11-09T14:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({"24h, PT24H", "90m, PT90M", "7d, PT168H", "45s, PT45S", "1h30m, PT90M", "1d2h3m4s, PT26H3M4S"})
    void aSpanIsWrittenInDaysHoursMinutesAndSeconds(String text, Duration span) {
        assertThat(TimeSpan.of(text)).isEqualTo(span);
        assertThat(Since.of(text).before(NOW, BERLIN)).isEqualTo(NOW.minus(span));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-09T12:30Z, 2026-11-09T12:30:00Z", "2026-11-09T12:30:15+02:00, 2026-11-09T10:30:15Z",
        "2026-11-09T12:30, 2026-11-09T11:30:00Z", "2026-11-09 12:30, 2026-11-09T11:30:00Z",
        "2026-11-09, 2026-11-08T23:00:00Z"})
    void aMomentIsLocalUnlessItNamesItsZone(String text, Instant moment) {
        assertThat(Since.of(text).before(NOW, BERLIN)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "h", "-1h", "1.5h", "0s", "0d0h", "7days", "30m1h", "9999999d", "yesterday", "2026-13-01"})
    void anythingElseIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> Since.of(text)).isInstanceOf(TypeConversionException.class).hasMessageContaining("24h");
    }
}
