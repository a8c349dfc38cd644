package dev.mintmark.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.fleet.Observation;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LifeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicReference<Instant> clock = new AtomicReference<>(FleetUnderTest.BEGINNING);

    @Test
    void aStartedFleetFollowsItsClock() throws Exception {
        try (var fleet = new SimulatedFleet(SimulationSettings.calm(clock::get))) {
            var observer = new CollectingObserver();
            fleet.start();
            try (var _ = Watching.of(fleet.sources().getFirst(), observer)) {
                observer.await(Observation.Listed.class, PATIENCE);
                fleet.rollOut("payments", "2.14.0");
                clock.set(FleetUnderTest.BEGINNING.plusSeconds(60));
                observer.await("payments settled again", PATIENCE, seen -> seen.stream().anyMatch(one ->
                        one instanceof Observation.WorkloadSeen(_, var at, var workload)
                                && workload.service().equals("payments")
                                && workload.rollout().equals(Rollout.SETTLED)
                                && at.isAfter(FleetUnderTest.BEGINNING)));
            }
            assertThat(fleet.now()).isBeforeOrEqualTo(clock.get());
        }
    }

    @Test
    void aClockThatGoesBackDoesNotTakeTheFleetWithIt() {
        try (var fleet = new SimulatedFleet(SimulationSettings.calm(clock::get))) {
            clock.set(FleetUnderTest.BEGINNING.minusSeconds(600));
            fleet.start();
            fleet.step(Duration.ofSeconds(1));
            assertThat(fleet.now()).isEqualTo(FleetUnderTest.BEGINNING.plusSeconds(1));
        }
    }

    @Test
    void somethingHappensByItselfEveryHalfAMinuteAndAllIsWellAgainInTheEnd() throws Exception {
        var fleet = new SimulatedFleet(SimulationSettings.calm(clock::get));
        var source = fleet.sources().get(1);
        fleet.churn();
        fleet.step(Duration.ofHours(2));
        fleet.close();
        fleet.step(Duration.ofMinutes(20));
        var seen = FleetUnderTest.look(source);
        var releases = seen.stream().filter(one -> one instanceof Observation.Released(_, _, var release)
                && release.at().isAfter(FleetUnderTest.BEGINNING)).count();
        assertThat(releases).isBetween(50L, 300L);
        assertThat(seen.stream().filter(Observation.WorkloadSeen.class::isInstance)
                .map(one -> ((Observation.WorkloadSeen) one).workload().rollout())).containsOnly(Rollout.SETTLED);
        assertThat(seen.stream().filter(Observation.InstanceSeen.class::isInstance)
                .map(one -> ((Observation.InstanceSeen) one).instance())).allMatch(one -> one.isReady());
    }

    @Test
    void aLoadTellsAsManyChangesAsItWasAskedFor() throws Exception {
        try (var fleet = new SimulatedFleet(SimulationSettings.calm(clock::get))) {
            var observer = new CollectingObserver();
            try (var _ = Watching.of(fleet.sources().getFirst(), observer)) {
                var listed = observer.await(Observation.Listed.class, PATIENCE);
                var began = System.nanoTime();
                try (var load = fleet.load(5_000)) {
                    observer.await("2,000 changes", PATIENCE, seen -> seen.size() > listed.instances().size() + 2_000);
                    var seconds = (System.nanoTime() - began) / 1e9;
                    assertThat(load.changes()).isLessThan((long) (5_000 * (seconds + 1)));
                }
            }
        }
    }

    @Test
    void changesMadeByHandAreAsManyAsAskedForAndLeaveMostInstancesReady() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.deployment("checkout", 1_000));
        var observed = Lives.during(test.fleet, test.source, () -> test.fleet.change(20_000));
        var changes = observed.stream().filter(one -> one instanceof Observation.InstanceSeen
                || one instanceof Observation.InstanceGone).count();
        assertThat(changes).isBetween(21_000L, 21_001L);
        assertThat(test.instances()).hasSize(1_000);
        assertThat(test.ready()).isGreaterThan(950);
    }

    @Test
    void anImpossibleLoadIsRefused() {
        try (var fleet = new SimulatedFleet(SimulationSettings.calm(clock::get))) {
            assertThatThrownBy(() -> fleet.load(0)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
