package dev.mintmark.simulator;

import java.time.Duration;
import java.util.List;

/// What one service is to be: where it runs, in which numbers, and how it changes.
///
/// @param namespace Kubernetes namespace or Compose project
/// @param version   what runs at the beginning
/// @param age       how long ago that was released
record ServicePlan(String name, String namespace, WorkloadKind kind, Pinning pinning, RolloutStrategy strategy,
        String version, Duration age, List<Placement> placements) {

    /// So many instances at one source.
    record Placement(String source, int instances) {}

    ServicePlan {
        placements = List.copyOf(placements);
    }

    ServicePlan at(List<Placement> others) {
        return new ServicePlan(name, namespace, kind, pinning, strategy, version, age, others);
    }

    ServicePlan named(String other) {
        return new ServicePlan(other, namespace, kind, pinning, strategy, version, age, placements);
    }

    int instances() {
        return placements.stream().mapToInt(Placement::instances).sum();
    }
}
