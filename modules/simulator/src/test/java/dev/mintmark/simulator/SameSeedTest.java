package dev.mintmark.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.fleet.Observation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SameSeedTest {

    private static final SimulationSettings SETTINGS =
            SimulationSettings.demo(InstantSource.fixed(FleetUnderTest.BEGINNING));

    @Test
    void theSameSeedAndStepsGiveTheSameObservations() throws Exception {
        var first = observed(SETTINGS, 1);
        assertThat(first).hasSizeGreaterThan(2_000);
        assertThat(observed(SETTINGS, 1)).isEqualTo(first);
    }

    @Test
    void itDoesNotMatterHowTheTimeIsDividedIntoSteps() throws Exception {
        assertThat(observed(SETTINGS, 60)).isEqualTo(observed(SETTINGS, 1));
    }

    @Test
    void anotherSeedIsAnotherFleet() throws Exception {
        assertThat(observed(SETTINGS.withSeed(5), 1)).isNotEqualTo(observed(SETTINGS, 1));
    }

    private static List<Observation> observed(SimulationSettings settings, int steps) throws InterruptedException {
        var fleet = new SimulatedFleet(settings);
        return Lives.during(fleet, fleet.sources().getFirst(), () -> {
            fleet.churn();
            fleet.rollOut("payments", "2.15.0");
            IntStream.range(0, steps).forEach(_ -> fleet.step(Duration.ofMinutes(10).dividedBy(steps)));
        });
    }
}
