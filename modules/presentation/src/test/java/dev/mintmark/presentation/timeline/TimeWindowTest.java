package dev.mintmark.presentation.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeWindowTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final TimeWindow HOUR = TimeWindow.ending(NOON, Duration.ofHours(1));

    @Test
    void positionsRunFromItsBeginningToItsEnd() {
        assertThat(HOUR.position(HOUR.from())).isZero();
        assertThat(HOUR.position(NOON.minusSeconds(1_800))).isEqualTo(0.5);
        assertThat(HOUR.position(NOON)).isEqualTo(1);
        assertThat(HOUR.at(0.25)).isEqualTo(NOON.minusSeconds(2_700));
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointerInPlace() {
        var zoomed = HOUR.zoomed(0.5, 0.25);

        assertThat(zoomed.length()).isEqualTo(Duration.ofMinutes(30));
        assertThat(zoomed.at(0.25)).isEqualTo(HOUR.at(0.25));
    }

    @Test
    void noWindowIsShorterThanTheShortestNorLongerThanTheLongest() {
        assertThat(HOUR.zoomed(1e-9, 0.5).length()).isEqualTo(TimeWindow.SHORTEST);
        assertThat(HOUR.zoomed(1e9, 0.5).length()).isEqualTo(TimeWindow.LONGEST);
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeWindow(NOON, NOON));
    }

    @Test
    void aDragMayGoEitherWayAndMayBeTiny() {
        assertThat(TimeWindow.around(NOON, NOON.minusSeconds(60))).isEqualTo(new TimeWindow(NOON.minusSeconds(60), NOON));
        assertThat(TimeWindow.around(NOON, NOON).length()).isEqualTo(TimeWindow.SHORTEST);
        assertThat(TimeWindow.around(NOON, NOON).at(0.5)).isEqualTo(NOON);
    }

    @Test
    void movingKeepsTheLength() {
        assertThat(HOUR.moved(-0.5)).isEqualTo(TimeWindow.ending(NOON.minusSeconds(1_800), Duration.ofHours(1)));
    }
}
