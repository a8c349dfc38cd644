package dev.mintmark.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:35:00Z");

    private final Wording wording = new Wording(Words.load(), InstantSource.fixed(NOW), ZoneId.of("Europe/Berlin"));

    @Test
    void agesHaveOneUnit() {
        assertThat(wording.ago(NOW.minusSeconds(3))).isEqualTo("just now");
        assertThat(wording.ago(NOW.minusSeconds(40))).isEqualTo("40 s ago");
        assertThat(wording.ago(NOW.minusSeconds(4 * 60 + 59))).isEqualTo("4 min ago");
        assertThat(wording.ago(NOW.minus(Duration.ofHours(23)))).isEqualTo("23 h ago");
        assertThat(wording.ago(NOW.minus(Duration.ofDays(1200)))).isEqualTo("1,200 d ago");
    }

    @Test
    void aClockThatJumpedBackNeverMakesANegativeAge() {
        assertThat(wording.ago(NOW.plusSeconds(500))).isEqualTo("just now");
        assertThat(wording.span(Duration.ofSeconds(-5))).isEqualTo("0 s");
        assertThat(wording.lag(Duration.ofMillis(-5))).isEqualTo("0 ms");
    }

    @Test
    void momentsAreToldInTheOperatorsZone() {
        assertThat(wording.moment(NOW)).isEqualTo("15:35");
        assertThat(wording.moment(Instant.parse("2026-11-20T23:30:00Z"))).as("today in Berlin").isEqualTo("00:30");
        assertThat(wording.moment(Instant.parse("2026-11-09T08:00:00Z"))).isEqualTo("9 Nov");
        assertThat(wording.moment(Instant.parse("2025-11-09T08:00:00Z"))).isEqualTo("9 Nov 2025");
        assertThat(wording.dayAndTime(Instant.parse("2026-11-09T08:00:00Z"))).isEqualTo("9 Nov 09:00");
        assertThat(wording.exact(NOW)).isEqualTo("2026-11-21 15:35:00");
    }

    @Test
    void countsAndSizesAreShort() {
        assertThat(wording.count(1284)).isEqualTo("1,284");
        assertThat(wording.shortCount(9_999)).isEqualTo("9,999");
        assertThat(wording.shortCount(12_345)).isEqualTo("12 k");
        assertThat(wording.shortCount(1_250_000)).isEqualTo("1.3 M");
        assertThat(wording.size(512)).isEqualTo("512 B");
        assertThat(wording.size(1_200_000)).isEqualTo("1.2 MB");
        assertThat(wording.size(999_999)).isEqualTo("1.0 MB");
        assertThat(wording.memory(512L << 20)).isEqualTo("512 MiB");
        assertThat(wording.memory(2L << 30)).isEqualTo("2.0 GiB");
    }

    @Test
    void lagsAreFineWhereItMatters() {
        assertThat(wording.lag(Duration.ofMillis(80))).isEqualTo("80 ms");
        assertThat(wording.lag(Duration.ofMillis(2_340))).isEqualTo("2.3 s");
        assertThat(wording.lag(Duration.ofSeconds(90))).isEqualTo("1 min");
    }
}
