package dev.mintmark.domain.workload;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/// A unit that runs: a Deployment, a StatefulSet, a DaemonSet, a Job, a Compose service, a bare pod or container.
///
/// @param service  the product it runs, the same over all sources: what the fleet is grouped by
/// @param wanted   replicas asked for; 0 also for what runs only now and then
/// @param rollout  how far the last change has come
/// @param template container name to image reference as its present template asks for it (app containers and sidecars);
///                 empty where the system has no templates
public record Workload(WorkloadId id, String service, int wanted, Rollout rollout, Map<String, String> template) {

    public Workload {
        requireNonNull(id, "id");
        requireNonNull(service, "service");
        requireNonNull(rollout, "rollout");
        template = Map.copyOf(template);
    }

    /// A workload of which only the name is known, because an instance named it as its owner.
    public static Workload named(WorkloadId id) {
        return new Workload(id, id.name(), 0, Rollout.SETTLED, Map.of());
    }
}
