package dev.mintmark.simulator;

import dev.mintmark.change.rollback.Health;
import dev.mintmark.change.rollback.SeenInstance;
import dev.mintmark.change.rollback.SeenWorkload;
import dev.mintmark.change.rollback.Sighting;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.HistoryWriter;
import dev.mintmark.fleet.watch.FleetWatch;
import dev.mintmark.testkit.FakeHistory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A simulated fleet as it is seen by somebody who watches its sources and knows nothing else of it.
final class WatchedFleet implements Sighting, AutoCloseable {

    private final FleetWatch watch;
    private final Map<WorkloadId, List<Target>> healthy = new ConcurrentHashMap<>();

    WatchedFleet(SimulatedFleet fleet, InstantSource clock) {
        watch = new FleetWatch(clock, new Chronicle(Instant.EPOCH, clock.instant(), List.of(), List.of()),
                new HistoryWriter(new FakeHistory()));
        fleet.sources().forEach(watch::watch);
    }

    @Override
    public Optional<SeenWorkload> workload(WorkloadId id) {
        var snapshot = watch.snapshot();
        return snapshot.workload(id).map(state -> new SeenWorkload(state.workload(),
                snapshot.instances(id).map(instance -> seen(instance, snapshot)).toList(), blind(snapshot, id)));
    }

    private static SeenInstance seen(Instance instance, FleetSnapshot snapshot) {
        return new SeenInstance(instance, instance.image() instanceof Identified image
                ? Optional.of(snapshot.catalogue().versionOf(image)) : Optional.empty());
    }

    private static Optional<Problem> blind(FleetSnapshot snapshot, WorkloadId id) {
        var status = snapshot.source(id.source()).orElseThrow();
        return status.sight() == Sight.CURRENT && !snapshot.isStale(id) ? Optional.empty()
                : Optional.of(status.problem().orElse(FleetUnderTest.TOKEN_EXPIRED));
    }

    @Override
    public ImageVersion version(Digest digest) {
        return watch.snapshot().catalogue().versionOf(digest);
    }

    @Override
    public List<Target> healthy(WorkloadId id) {
        return healthy.getOrDefault(id, List.of());
    }

    /// Takes it that what runs there now has been well for a while.
    void noteHealthy(WorkloadId id, Instant until) {
        var seen = workload(id).orElseThrow();
        var version = seen.instances().getFirst().version().orElseThrow();
        var asked = ImageReference.parse(seen.workload().template().get(id.name())).orElseThrow();
        var targets = new ArrayList<>(healthy(id));
        targets.addFirst(new Target(version.id(), version, id.name(), asked.registry() + "/" + asked.repository(),
                Optional.empty(), Optional.of(new Health(seen.instances().size(), until.minusSeconds(3_600), until))));
        healthy.put(id, targets);
    }

    @Override
    public Watching onChange(Runnable changed) {
        var subscription = watch.subscribe(_ -> changed.run());
        return () -> {
            try {
                subscription.close();
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }

    void retry(SimulatedFleet fleet) {
        fleet.sources().forEach(source -> watch.retryNow(source.id()));
    }

    @Override
    public void close() {
        watch.close();
    }
}
