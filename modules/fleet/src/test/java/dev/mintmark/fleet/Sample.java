package dev.mintmark.fleet;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Small fleets for tests: one cluster, Deployments, and pods that are told one by one.
public final class Sample {

    public static final SourceId EU = new SourceId("kubernetes/prod-eu");
    public static final SourceId US = new SourceId("kubernetes/prod-us");
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final Observation.Scope EVERYTHING = new Observation.Scope.Everything();

    private Sample() {}

    public static FleetSnapshot watching(SourceId... sources) {
        var fleet = FleetSnapshot.EMPTY;
        for (var source : sources) {
            fleet = fleet.watching(source, SourceKind.KUBERNETES, "https://" + source.name());
        }
        return fleet;
    }

    public static FleetSnapshot fold(FleetSnapshot fleet, Observation... observations) {
        for (var observation : observations) {
            fleet = fleet.with(observation);
        }
        return fleet;
    }

    /// A digest whose hexadecimal digits repeat `digits`.
    public static Digest digest(String digits) {
        return new Digest("sha256:" + digits.repeat(64 / digits.length() + 1).substring(0, 64));
    }

    public static Identified image(String reference, String manifest) {
        return new Identified(reference, Optional.of(digest(manifest)), Optional.empty());
    }

    public static WorkloadId deployment(SourceId source, String name) {
        return new WorkloadId(source, "shop", "Deployment", name);
    }

    public static Workload workload(WorkloadId id, int wanted) {
        return workload(id, wanted, Rollout.SETTLED);
    }

    public static Workload workload(WorkloadId id, int wanted, Rollout rollout) {
        return new Workload(id, id.name(), wanted, rollout, Map.of());
    }

    public static Instance pod(WorkloadId workload, String name, RunningImage image) {
        return pod(workload, name, image, InstanceState.READY, "");
    }

    public static Instance pod(WorkloadId workload, String name, RunningImage image, InstanceState state, String reason) {
        return new Instance(new InstanceId(workload.source(), name, "main"), workload, name, ContainerRole.MAIN, "node-a",
                image, state, reason, NOON, 0);
    }

    public static Observation seen(Instance instance) {
        return new Observation.InstanceSeen(instance.id().source(), NOON, instance);
    }

    public static Observation seen(Workload workload) {
        return new Observation.WorkloadSeen(workload.id().source(), NOON, workload);
    }

    public static Observation listed(SourceId source, List<Instance> instances, List<Workload> workloads) {
        return new Observation.Listed(source, NOON, EVERYTHING,
                Set.copyOf(instances.stream().map(Instance::id).toList()),
                Set.copyOf(workloads.stream().map(Workload::id).toList()));
    }

    /// A source that has told all of this.
    public static FleetSnapshot told(FleetSnapshot fleet, SourceId source, List<Workload> workloads,
            List<Instance> instances) {
        for (var workload : workloads) {
            fleet = fleet.with(seen(workload));
        }
        for (var instance : instances) {
            fleet = fleet.with(seen(instance));
        }
        return fleet.with(listed(source, instances, workloads));
    }
}
