package dev.mintmark.presentation.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:35:00Z");

    private final Outlook outlook = new Outlook(InstantSource.fixed(NOW));

    private static TimeSteps at(Instant... moments) {
        var sorted = new TreeSet<>(List.of(moments));
        return new TimeSteps() {
            @Override
            public Optional<Instant> before(Instant moment) {
                return Optional.ofNullable(sorted.lower(moment));
            }

            @Override
            public Optional<Instant> after(Instant moment) {
                return Optional.ofNullable(sorted.higher(moment));
            }
        };
    }

    @Test
    void looksAtAllSourcesNowUntilToldOtherwise() {
        assertThat(outlook.moment()).isEqualTo(Moment.NOW);
        assertThat(outlook.scopeProperty().get().isAll()).isTrue();
        assertThat(outlook.filterProperty().get()).isEmpty();
    }

    @Test
    void steppingStopsWhereSomethingHappened() {
        var release = NOW.minus(Duration.ofHours(1));
        var outage = NOW.minus(Duration.ofHours(3));
        outlook.stepThrough(at(release, outage));
        outlook.stepBack();
        assertThat(outlook.moment()).isEqualTo(new Moment.Past(release));
        outlook.stepBack();
        assertThat(outlook.moment()).isEqualTo(new Moment.Past(outage));
        outlook.stepForward();
        assertThat(outlook.moment()).isEqualTo(new Moment.Past(release));
    }

    @Test
    void steppingForwardFromTheLastEventReturnsToNow() {
        var release = NOW.minus(Duration.ofHours(1));
        outlook.stepThrough(at(release));
        outlook.goTo(release);
        outlook.stepForward();
        assertThat(outlook.moment()).isEqualTo(Moment.NOW);
    }

    @Test
    void steppingBackBeforeTheFirstEventStaysThere() {
        var release = NOW.minus(Duration.ofHours(1));
        outlook.stepThrough(at(release));
        outlook.stepBack();
        outlook.stepBack();
        assertThat(outlook.moment()).isEqualTo(new Moment.Past(release));
    }

    @Test
    void withoutEventsAStepIsAQuarterOfAnHour() {
        outlook.stepBack();
        assertThat(outlook.moment()).isEqualTo(new Moment.Past(NOW.minus(Duration.ofMinutes(15))));
        outlook.stepForward();
        assertThat(outlook.moment()).isEqualTo(Moment.NOW);
    }

    @Test
    void theFutureIsNow() {
        outlook.goTo(NOW.plusSeconds(60));
        assertThat(outlook.moment()).isEqualTo(Moment.NOW);
    }
}
