package dev.mintmark.benchmarks;

import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Observation;
import dev.mintmark.simulator.SimulatedFleet;
import dev.mintmark.simulator.SimulationSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/// A simulated fleet of a given size, told once, and changes of it.
final class LoadedFleet {

    private LoadedFleet() {}

    /// Everything the sources of a fleet of this size tell at first, in order.
    static List<Observation> told(int instances) throws InterruptedException {
        var told = new ArrayList<Observation>();
        try (var fleet = new SimulatedFleet(SimulationSettings.calm(java.time.InstantSource.system()).withInstances(instances))) {
            for (var source : fleet.sources()) {
                var listed = new CountDownLatch(1);
                var watching = Thread.ofVirtual().name("first look").start(() -> {
                    try {
                        source.watch(observation -> {
                            if (listed.getCount() > 0) {
                                told.add(observation);
                            }
                            if (observation instanceof Observation.Listed) {
                                listed.countDown();
                            }
                        });
                    } catch (dev.mintmark.fleet.SourceUnavailable dark) {
                        listed.countDown();
                    } catch (InterruptedException enough) {
                        Thread.currentThread().interrupt();
                    }
                });
                listed.await();
                watching.interrupt();
                watching.join();
            }
        }
        return told;
    }

    static FleetSnapshot folded(List<Observation> told) {
        var fleet = FleetSnapshot.EMPTY;
        for (var source : told.stream().map(Observation::source).distinct().toList()) {
            fleet = fleet.watching(source, dev.mintmark.domain.workload.SourceKind.DEMO, source.value());
        }
        for (var observation : told) {
            fleet = fleet.with(observation);
        }
        return fleet;
    }

    /// Instances of the fleet, picked at random, that turn ready or not.
    static List<Observation> changes(FleetSnapshot fleet, int count) {
        var random = new Random(42);
        var instances = fleet.instances().toList();
        var changes = new ArrayList<Observation>(count);
        for (var i = 0; i < count; i++) {
            var instance = instances.get(random.nextInt(instances.size()));
            var state = random.nextBoolean() ? InstanceState.READY : InstanceState.NOT_READY;
            var changed = new Instance(instance.id(), instance.workload(), instance.name(), instance.role(),
                    instance.host(), instance.image(), state, "", instance.since(), random.nextInt(1000));
            changes.add(new Observation.InstanceSeen(instance.id().source(), Instant.EPOCH.plusSeconds(i), changed));
        }
        return changes;
    }
}
