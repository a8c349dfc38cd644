package dev.mintmark.simulator;

import dev.mintmark.fleet.Source;
import dev.mintmark.testkit.SourceContract;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

/// The simulated fleet keeps what every source promises.
class SimulatedSourceTest implements SourceContract {

    @Override
    public Source seeing(String... workloads) {
        return fleet(workloads).sources().getFirst();
    }

    @Override
    public Source unreachable() {
        var fleet = fleet("checkout");
        var source = fleet.sources().getFirst();
        fleet.breakSource(source.id(), FleetUnderTest.TOKEN_EXPIRED);
        return source;
    }

    private static SimulatedFleet fleet(String... workloads) {
        var clock = InstantSource.fixed(Instant.parse("2026-11-21T14:35:00Z"));
        return new SimulatedFleet(SimulationSettings.calm(clock),
                Stream.of(workloads).map(name -> FleetUnderTest.deployment(name, 1)).toList());
    }
}
