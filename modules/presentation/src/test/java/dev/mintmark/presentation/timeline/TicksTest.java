package dev.mintmark.presentation.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TicksTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void sixHoursHaveALineEachHalfHour() {
        assertThat(Ticks.of(TimeWindow.ending(NOON, Duration.ofHours(6)), 1_100, ZoneOffset.UTC))
                .hasSize(13).first().isEqualTo(new Tick(NOON.minus(Duration.ofHours(6)), Tick.Grain.MINUTE));
    }

    @Test
    void linesNeverCrowdAndNeverMiss() {
        for (var seconds = TimeWindow.SHORTEST.toSeconds(); seconds < TimeWindow.LONGEST.toSeconds(); seconds = seconds * 3 / 2) {
            var window = TimeWindow.ending(NOON.plusSeconds(7), Duration.ofSeconds(seconds));
            var ticks = Ticks.of(window, 1_000, BERLIN);
            assertThat(ticks.size()).as(window.toString()).isBetween(2, 13);
            assertThat(ticks).allMatch(tick -> window.contains(tick.at()));
        }
    }

    @Test
    void daysBeginAtMidnightOfTheOperatorsZone() {
        var ticks = Ticks.of(TimeWindow.ending(NOON, Duration.ofDays(7)), 1_000, BERLIN);

        assertThat(ticks).extracting(tick -> tick.at().atZone(BERLIN).getHour()).containsOnly(0);
        assertThat(ticks).extracting(Tick::grain).containsOnly(Tick.Grain.DAY);
    }

    @Test
    void aChangeOfTheClocksMovesNoLineOffItsHour() {
        var ticks = Ticks.of(TimeWindow.ending(Instant.parse("2026-10-25T12:00:00Z"), Duration.ofHours(24)), 1_200, BERLIN);

        assertThat(ticks).extracting(tick -> tick.at().atZone(BERLIN).getHour() % 2).containsOnly(0);
        assertThat(ticks).extracting(Tick::at).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anHourThatTheClocksSkipHasNoLine() {
        var ticks = Ticks.of(TimeWindow.ending(Instant.parse("2026-03-29T03:00:00Z"), Duration.ofHours(6)), 600, BERLIN);

        assertThat(ticks).extracting(Tick::at).isSorted().doesNotHaveDuplicates();
    }
}
