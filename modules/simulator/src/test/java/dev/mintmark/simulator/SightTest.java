package dev.mintmark.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.SourceUnavailable;
import dev.mintmark.fleet.Traffic;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SightTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FleetUnderTest test = FleetUnderTest.of(FleetUnderTest.deployment("checkout", 4));

    @Test
    void aSourceThatGoesDarkSaysWhyToWhoeverWatches() throws Exception {
        var observer = new CollectingObserver();
        try (var watching = Watching.of(test.source, observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
            test.fleet.breakSource(test.source.id(), FleetUnderTest.TOKEN_EXPIRED);
            assertThat(watching.unavailable(PATIENCE).problem()).isEqualTo(FleetUnderTest.TOKEN_EXPIRED);
        }
        assertThatThrownBy(() -> test.source.watch(_ -> {})).isInstanceOf(SourceUnavailable.class);
    }

    @Test
    void aDarkSourceComesBackWithWhatHappenedMeanwhile() throws Exception {
        var before = test.digests();
        test.fleet.breakSource(test.source.id(), FleetUnderTest.TOKEN_EXPIRED);
        test.fleet.rollOut("checkout", "1.1.0");
        test.step(120);
        test.fleet.mendSource(test.source.id());
        assertThat(test.digests()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void theOtherSourcesAreStillSeenWhenOneIsDark() throws Exception {
        test.fleet.breakSource(test.source.id(), FleetUnderTest.TOKEN_EXPIRED);
        assertThat(FleetUnderTest.look(test.fleet.sources().getLast())).isNotEmpty();
    }

    @Test
    void aQuietSourceIsHeardAtLeastEveryThirtySeconds() throws Exception {
        var heard = Lives.during(test.fleet, test.source, () -> test.step(300)).stream()
                .filter(Observation.Heard.class::isInstance).map(Observation::at).toList();
        assertThat(Lives.pausesBetween(heard)).hasSizeGreaterThan(9)
                .allMatch(pause -> pause.compareTo(Duration.ofSeconds(30)) <= 0);
    }

    @Test
    void aWatcherThatFallsTooFarBehindStartsAfreshAndMissesNothing() throws Exception {
        var large = FleetUnderTest.of(FleetUnderTest.deployment("checkout", 100));
        var slow = new CollectingObserver();
        var told = new AtomicInteger();
        var gate = new CountDownLatch(1);
        try (var _ = Watching.of(large.source, observation -> {
            slow.observe(observation);
            if (told.incrementAndGet() == 1) {
                gate.await();
            }
        })) {
            slow.await("the first word", PATIENCE, seen -> !seen.isEmpty());
            large.fleet.change(200_000);
            gate.countDown();
            slow.await("a second listing", PATIENCE,
                    seen -> seen.stream().filter(Observation.Listed.class::isInstance).count() == 2);
        }
        assertThat(slow.seen(Observation.Listed.class).getLast().instances())
                .isEqualTo(FleetUnderTest.byId(large.instances()).keySet());
        assertThat(slow.seen().size()).isLessThan(100_000);
    }

    @Test
    void itsTrafficCountsWhatWasDelivered() throws Exception {
        assertThat(test.source.traffic()).isEqualTo(Traffic.NONE);
        test.look();
        var first = test.source.traffic();
        assertThat(first.requests()).isEqualTo(2);
        assertThat(first.bytes()).isBetween(10_000L, 40_000L);
        Lives.during(test.fleet, test.source, () -> {
            test.fleet.rollOut("checkout", "1.1.0");
            test.step(60);
        });
        assertThat(test.source.traffic().bytes()).isGreaterThan(3 * first.bytes());
        assertThat(test.source.traffic().lag()).isPresent();
    }

    @Test
    void aCommandForWhatIsNotThereIsRefused() {
        assertThatThrownBy(() -> test.fleet.rollOut("nobody", "1.0.0")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> test.fleet.mendSource(FleetUnderTest.named("mars")))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> test.fleet.scale("checkout", test.source.id(), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
