package dev.mintmark.simulator;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Source;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A small fleet on a stopped clock, and how it looks to somebody who watches its first cluster.
///
/// Every look is a watch of its own, begun and ended while time stands still: so no test depends on real time.
final class FleetUnderTest {

    static final Instant BEGINNING = Instant.parse("2026-11-21T14:35:00Z");
    static final Problem TOKEN_EXPIRED = new Problem("demo.token-expired", "edge-3 could not be watched.",
            "The exec plugin said: token expired.", "Sign in again, then choose Retry.");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final SimulatedFleet fleet;
    final Source source;

    private FleetUnderTest(SimulatedFleet fleet) {
        this.fleet = fleet;
        this.source = fleet.sources().getFirst();
    }

    static FleetUnderTest of(ServicePlan... plans) {
        return new FleetUnderTest(new SimulatedFleet(
                SimulationSettings.calm(InstantSource.fixed(BEGINNING)), List.of(plans)));
    }

    static ServicePlan deployment(String name, int instances) {
        return plan(name, WorkloadKind.DEPLOYMENT, Pinning.DIGEST, instances);
    }

    static ServicePlan plan(String name, WorkloadKind kind, Pinning pinning, int instances) {
        return new ServicePlan(name, "shop", kind, pinning, RolloutStrategy.USUAL, "1.0.0", Duration.ofDays(3),
                List.of(new ServicePlan.Placement("prod-eu", instances)));
    }

    /// All that is told at first, up to the word that this was all.
    List<Observation> look() throws InterruptedException {
        return look(source);
    }

    static List<Observation> look(Source source) throws InterruptedException {
        var observer = new CollectingObserver();
        try (var _ = Watching.of(source, observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
            return observer.seen();
        }
    }

    List<Instance> instances() throws InterruptedException {
        return look().stream().filter(Observation.InstanceSeen.class::isInstance)
                .map(seen -> ((Observation.InstanceSeen) seen).instance()).toList();
    }

    List<Instance> alive() throws InterruptedException {
        return instances().stream().filter(one -> one.state() != InstanceState.TERMINATING).toList();
    }

    long ready() throws InterruptedException {
        return instances().stream().filter(Instance::isReady).count();
    }

    Workload workload() throws InterruptedException {
        return look().stream().filter(Observation.WorkloadSeen.class::isInstance)
                .map(seen -> ((Observation.WorkloadSeen) seen).workload()).findFirst().orElseThrow();
    }

    /// The digests that run, without those that are not known yet.
    Set<Digest> digests() throws InterruptedException {
        return instances().stream().map(Instance::image).filter(RunningImage.Identified.class::isInstance)
                .map(image -> ((RunningImage.Identified) image).digest()).collect(Collectors.toSet());
    }

    void step(int seconds) {
        fleet.step(Duration.ofSeconds(seconds));
    }

    static Map<InstanceId, Instance> byId(List<Instance> instances) {
        return instances.stream().collect(Collectors.toMap(Instance::id, one -> one, (a, _) -> a, LinkedHashMap::new));
    }

    static SourceId named(String source) {
        return new SourceId("demo/" + source);
    }
}
