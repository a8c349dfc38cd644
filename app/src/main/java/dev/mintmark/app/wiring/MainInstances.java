package dev.mintmark.app.wiring;

import dev.mintmark.change.rollback.Intent;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The instances of the main containers of a few workloads, which are asked for after every change. A fleet is walked once
/// for each of its snapshots, for all workloads that were asked about before. Thread-safe.
final class MainInstances {

    private final Set<WorkloadId> asked = new LinkedHashSet<>();
    private final Map<WorkloadId, List<Instance>> found = new HashMap<>();
    private FleetSnapshot walked = FleetSnapshot.EMPTY;

    synchronized List<Instance> of(FleetSnapshot snapshot, WorkloadId id) {
        if (asked.add(id) && asked.size() > 2 * Intent.MOST) {
            asked.clear();
            asked.add(id);
            walked = FleetSnapshot.EMPTY;
        }
        if (walked != snapshot) {
            found.clear();
            asked.forEach(each -> found.put(each, new ArrayList<>()));
            snapshot.instances().filter(instance -> instance.role() == ContainerRole.MAIN).forEach(instance -> {
                var known = found.get(instance.workload());
                if (known != null) {
                    known.add(instance);
                }
            });
            walked = snapshot;
        }
        return List.copyOf(found.computeIfAbsent(id, _ -> snapshot.instances(id)
                .filter(instance -> instance.role() == ContainerRole.MAIN).toList()));
    }
}
