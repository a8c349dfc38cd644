package dev.mintmark.fleet.finding;

import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.WorkloadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Names the instances of workloads that are not uniform. Walks the fleet once, and only if somebody asks.
final class InstanceNames {

    private static final int MOST = 5;

    private final FleetSnapshot fleet;
    private Map<WorkloadId, List<Instance>> mixed;

    InstanceNames(FleetSnapshot fleet) {
        this.fleet = fleet;
    }

    /// Those that run this image in this container: *"web-1, web-2 and 7 more"*; empty if none is known by name.
    String running(WorkloadId workload, String container, RunningImage image) {
        var names = mixed().getOrDefault(workload, List.of()).stream()
                .filter(instance -> instance.id().container().equals(container) && instance.image().equals(image))
                .map(Instance::name).sorted().distinct().toList();
        return names.size() <= MOST ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST)) + " and " + (names.size() - MOST) + " more";
    }

    private Map<WorkloadId, List<Instance>> mixed() {
        if (mixed == null) {
            var asked = new HashSet<WorkloadId>();
            fleet.workloads().filter(InstanceNames::isMixed).forEach(state -> asked.add(state.workload().id()));
            mixed = new HashMap<>();
            fleet.instances().filter(instance -> asked.contains(instance.workload())).forEach(instance ->
                    mixed.computeIfAbsent(instance.workload(), _ -> new ArrayList<>()).add(instance));
        }
        return mixed;
    }

    private static boolean isMixed(WorkloadState state) {
        var counts = state.versions();
        return counts.stream().map(count -> count.container() + "/" + count.role()).distinct().count() < counts.size();
    }
}
