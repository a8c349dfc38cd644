package dev.mintmark.presentation.fleet;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Observation.Scope;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A fleet put together by a test. Services run one Deployment of their name in the namespace `shop`.
final class SampleFleet {

    static final Instant NOW = Instant.parse("2026-11-21T14:35:00Z");

    private FleetSnapshot fleet = FleetSnapshot.EMPTY;
    private final Set<InstanceId> instances = new HashSet<>();
    private final Set<WorkloadId> workloads = new HashSet<>();
    private int number;

    /// The digest of a version by its number.
    static Digest digest(int version) {
        return new Digest("sha256:" + "%07x".formatted(version * 0x1234567 & 0xfffffff) + "%057x".formatted(version));
    }

    static SourceId source(String name) {
        return new SourceId("kubernetes/" + name);
    }

    static WorkloadId workload(String source, String service) {
        return new WorkloadId(source(source), "shop", "Deployment", service);
    }

    SampleFleet watching(String source) {
        fleet = fleet.watching(source(source), SourceKind.KUBERNETES, "https://" + source);
        return this;
    }

    SampleFleet has(String source, String service, Rollout.Phase phase) {
        if (fleet.source(source(source)).isEmpty()) {
            watching(source);
        }
        var id = workload(source, service);
        workloads.add(id);
        return sees(new Observation.WorkloadSeen(source(source), NOW,
                new Workload(id, service, 1, new Rollout(phase, Optional.of(NOW), ""), Map.of())));
    }

    /// So many instances of a version in this state; the higher the version, the newer.
    SampleFleet runs(String source, String service, int version, int count, InstanceState state) {
        if (!workloads.contains(workload(source, service))) {
            has(source, service, Rollout.Phase.SETTLED);
        }
        for (var i = 0; i < count; i++) {
            see(source, service, state, new RunningImage.Identified("registry.example/shop/" + service + ":1." + version
                    + "@" + digest(version), Optional.of(digest(version)), Optional.empty()),
                    NOW.minusSeconds(100_000L - version * 1_000L));
        }
        return this;
    }

    SampleFleet runs(String source, String service, int version, int count) {
        return runs(source, service, version, count, InstanceState.READY);
    }

    SampleFleet pulls(String source, String service, int count) {
        for (var i = 0; i < count; i++) {
            see(source, service, InstanceState.STARTING, new RunningImage.Unidentified("registry.example/shop/" + service
                    + ":9", "not pulled yet"), NOW);
        }
        return this;
    }

    private void see(String source, String service, InstanceState state, RunningImage image, Instant since) {
        var unit = "%s-%05d".formatted(service, number++);
        var id = new InstanceId(source(source), unit, "main");
        instances.add(id);
        sees(new Observation.InstanceSeen(source(source), NOW, new Instance(id, workload(source, service), unit,
                ContainerRole.MAIN, "node-" + number % 7, image, state, "", since, 0)));
    }

    /// Says of every source that this was all.
    SampleFleet listed() {
        for (var source : fleet.sources()) {
            sees(new Observation.Listed(source.id(), NOW, new Scope.Everything(), instances, workloads));
        }
        return this;
    }

    SampleFleet loses(String source) {
        return sees(new Observation.Lost(source(source), NOW,
                new Problem("test.lost", "It could not be seen.", "It was lost.", "Look for it.")));
    }

    SampleFleet sees(Observation observation) {
        fleet = fleet.with(observation);
        return this;
    }

    FleetSnapshot snapshot() {
        return fleet;
    }
}
