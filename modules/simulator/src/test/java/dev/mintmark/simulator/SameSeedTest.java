package dev.mintmark.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.fleet.Observation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SameSeedTest {

    private static final SimulationSettings SETTINGS =
            SimulationSettings.demo(InstantSource.fixed(FleetUnderTest.BEGINNING));

    @Test
    void theSameSeedAndStepsGiveTheSameObservations() throws Exception {
        var first = observed(SETTINGS, 1);
        assertThat(first).hasSizeGreaterThan(1_200);
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

    @Test
    void whatHappensByItselfIsTheSameToo() throws Exception {
        assertThat(afterAnHourOfChurn()).isEqualTo(afterAnHourOfChurn());
    }

    private static List<Observation> afterAnHourOfChurn() throws InterruptedException {
        var fleet = new SimulatedFleet(SETTINGS);
        fleet.churn();
        fleet.step(Duration.ofHours(1));
        fleet.close();
        fleet.step(Duration.ofMinutes(20));
        var seen = new ArrayList<Observation>();
        for (var source : fleet.sources()) {
            seen.addAll(FleetUnderTest.look(source));
        }
        return seen;
    }

    private static List<Observation> observed(SimulationSettings settings, int steps) throws InterruptedException {
        var fleet = new SimulatedFleet(settings);
        return Lives.during(fleet, fleet.sources().getFirst(), () -> {
            fleet.rollOut("payments", "2.15.0");
            fleet.rollOut("storefront", "12.4.1");
            fleet.crash("catalogue");
            fleet.recycle("gateway", 10);
            IntStream.range(0, steps).forEach(_ -> fleet.step(Duration.ofMinutes(10).dividedBy(steps)));
        });
    }
}
