package dev.mintmark.app.fleet;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.watch.FleetWatch;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.history.PastFleet;
import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.history.HistoryWriter;
import dev.mintmark.simulator.SimulatedFleet;
import dev.mintmark.simulator.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Simulated fleets, as the screen gets them: through a watch, with the record of the past.
final class Demo {

    static final Instant NOW = Instant.parse("2026-11-21T14:35:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private static final long PATIENCE_SECONDS = 60;
    private static final Duration RECORD = Duration.ofDays(30);

    private Demo() {}

    /// The demo fleet in the midst of its story.
    static FleetSnapshot story() throws Exception {
        try (var fleet = new SimulatedFleet(SimulationSettings.demo(CLOCK))) {
            return seen(fleet);
        }
    }

    /// A large fleet on a good day, but for one instance.
    static FleetSnapshot large(int instances) throws Exception {
        try (var fleet = new SimulatedFleet(SimulationSettings.calm(CLOCK).withInstances(instances))) {
            fleet.hotfixOneInstance("checkout");
            return seen(fleet);
        }
    }

    /// The fleet as the record has it, two hours ago.
    static FleetSnapshot past() {
        try (var fleet = new SimulatedFleet(SimulationSettings.demo(CLOCK))) {
            var at = NOW.minus(Duration.ofHours(2));
            return PastFleet.at(record(fleet, at));
        }
    }

    /// As it is on screen before any source has answered.
    static FleetSnapshot recalled() {
        try (var fleet = new SimulatedFleet(SimulationSettings.demo(CLOCK))) {
            return PastFleet.lastKnown(record(fleet, NOW));
        }
    }

    static FleetSnapshot losing(FleetSnapshot fleet, String source) {
        return fleet.with(new Observation.Lost(new SourceId(source), NOW, new Problem("kubernetes.unauthorized",
                "Pods of " + source + " could not be listed.", "The token has expired.",
                "Log in again, then choose Retry.")));
    }

    /// What a watch knows when every source has told all, or is known to be out of sight.
    static FleetSnapshot seen(SimulatedFleet fleet) throws Exception {
        var settled = new CountDownLatch(1);
        var latest = new AtomicReference<FleetSnapshot>();
        var wanted = fleet.sources().size();
        try (var writer = new HistoryWriter(new Forgetful());
                var watch = new FleetWatch(CLOCK, record(fleet, NOW), writer);
                var _ = watch.subscribe(snapshot -> {
                    latest.set(snapshot);
                    if (snapshot.sources().size() == wanted && snapshot.sources().stream().allMatch(Demo::isSettled)) {
                        settled.countDown();
                    }
                })) {
            fleet.sources().forEach(watch::watch);
            if (!settled.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("Not settled: " + latest.get().sources());
            }
            return latest.get();
        }
    }

    private static boolean isSettled(SourceStatus status) {
        return status.sight() == Sight.CURRENT || status.problem().isPresent()
                && !status.problem().get().code().equals("fleet.recalled");
    }

    private static Chronicle record(SimulatedFleet fleet, Instant to) {
        var entries = fleet.past(RECORD).stream().filter(entry -> entry.seenAt().isBefore(to)).toList();
        return new Chronicle(NOW.minus(RECORD), to, List.of(), entries);
    }

    /// A history that keeps nothing.
    private static final class Forgetful implements History {

        @Override
        public void append(List<HistoryEntry> entries) {
            // Nothing that a picture shows is read back.
        }

        @Override
        public Chronicle between(Instant from, Instant to) {
            return new Chronicle(from, to, List.of(), List.of());
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
