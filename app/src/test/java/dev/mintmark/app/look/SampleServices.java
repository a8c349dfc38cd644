package dev.mintmark.app.look;

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
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A few services on two clusters, put together by a test. Each runs one Deployment of its name in the namespace `shop`.
public final class SampleServices {

    private final Set<InstanceId> instances = new HashSet<>();
    private final Set<WorkloadId> workloads = new HashSet<>();
    private FleetSnapshot fleet = FleetSnapshot.EMPTY;

    /// The digest of a version by its number.
    public static Digest digest(int version) {
        return new Digest("sha256:" + "%07x".formatted(version * 0x1234567 & 0xfffffff) + "%057x".formatted(version));
    }

    /// Payments is in the midst of a bad release; everything else is as it should be.
    public SampleServices onAnOrdinaryDay() {
        return runs("prod-eu", "payments", 2, 9, InstanceState.READY).runs("prod-eu", "payments", 2, 5, InstanceState.FAILING)
                .runs("prod-us", "payments", 1, 7, InstanceState.READY).runs("prod-eu", "search", 3, 12, InstanceState.READY)
                .runs("prod-eu", "checkout", 4, 20, InstanceState.READY).runs("prod-us", "ledger", 5, 6, InstanceState.READY)
                .runs("prod-eu", "mailer", 6, 4, InstanceState.READY).listed();
    }

    /// So many instances of a version in this state; the higher the version, the newer.
    public SampleServices runs(String source, String service, int version, int count, InstanceState state) {
        var id = new SourceId("kubernetes/" + source);
        var workload = new WorkloadId(id, "shop", "Deployment", service);
        if (fleet.source(id).isEmpty()) {
            fleet = fleet.watching(id, SourceKind.KUBERNETES, "https://" + source + ".example:6443");
        }
        if (workloads.add(workload)) {
            fleet = fleet.with(new Observation.WorkloadSeen(id, Sample.NOW, new Workload(workload, service, 1,
                    new Rollout(Rollout.Phase.SETTLED, Optional.of(Sample.NOW), ""), Map.of())));
        }
        var image = new RunningImage.Identified("registry.example/shop/" + service + ":2.1" + version + "@" + digest(version),
                Optional.of(digest(version)), Optional.empty());
        for (var number = 0; number < count; number++) {
            var name = service + "-%03d".formatted(instances.size());
            var instance = new InstanceId(id, name, "main");
            instances.add(instance);
            fleet = fleet.with(new Observation.InstanceSeen(id, Sample.NOW, new Instance(instance, workload, name,
                    ContainerRole.MAIN, "node-" + number % 7, image, state,
                    state == InstanceState.FAILING ? "CrashLoopBackOff, exit 3" : "",
                    Sample.NOW.minus(Duration.ofHours(100 - version * 10)), 0)));
        }
        return this;
    }

    private SampleServices listed() {
        for (var source : fleet.sources()) {
            fleet = fleet.with(new Observation.Listed(source.id(), Sample.NOW, new Observation.Scope.Everything(), instances,
                    workloads));
        }
        return this;
    }

    public SampleServices loses(String source) {
        fleet = fleet.with(new Observation.Lost(new SourceId("kubernetes/" + source), Sample.NOW.minusSeconds(720),
                new Problem("kubernetes.credentials", "Pods of " + source + " are no longer seen.", "The token has expired.",
                        "Log in again, then choose Retry.")));
        return this;
    }

    public FleetSnapshot snapshot() {
        return fleet;
    }
}
