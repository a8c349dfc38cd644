package dev.mintmark.simulator;

import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Source;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What is seen of each instance while something happens.
final class Lives {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private Lives() {}

    static Map<InstanceId, List<Instance>> of(SimulatedFleet fleet, Source source, Runnable happening)
            throws InterruptedException {
        var lives = new LinkedHashMap<InstanceId, List<Instance>>();
        for (var observation : during(fleet, source, happening)) {
            if (observation instanceof Observation.InstanceSeen(_, _, var instance)) {
                lives.computeIfAbsent(instance.id(), _ -> new ArrayList<>()).add(instance);
            }
        }
        return lives;
    }

    /// Everything a watcher is told from the first word on until all that happened has been told.
    static List<Observation> during(SimulatedFleet fleet, Source source, Runnable happening)
            throws InterruptedException {
        var observer = new CollectingObserver();
        try (var _ = Watching.of(source, observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
            happening.run();
            var end = fleet.now();
            fleet.step(HEARTBEAT);
            observer.await("a heartbeat after " + end, PATIENCE, seen -> seen.stream().anyMatch(after(end)));
            var seen = observer.seen();
            return seen.subList(0, seen.indexOf(seen.stream().filter(after(end)).findFirst().orElseThrow()) + 1);
        }
    }

    private static Predicate<Observation> after(Instant end) {
        return observation -> observation instanceof Observation.Heard && observation.at().isAfter(end);
    }

    static List<Duration> pausesBetween(List<Instant> times) {
        return IntStream.range(1, times.size())
                .mapToObj(index -> Duration.between(times.get(index - 1), times.get(index))).toList();
    }
}
