package dev.mintmark.simulator;

import java.util.List;

/// A Deployment's rolling update: never more than the surge allows, never fewer ready than must be.
///
/// Follows the [deployment controller](https://kubernetes.io/docs/concepts/workloads/controllers/deployment/): first new
/// instances, then old ones that are not ready, then old ones that are.
final class SurgingRollout implements RolloutBehaviour {

    @Override
    public void reconcile(SimulatedWorkload workload) {
        scaleUp(workload);
        scaleDown(workload);
    }

    @Override
    public boolean hasProgressDeadline() {
        return true;
    }

    private static void scaleUp(SimulatedWorkload workload) {
        var alive = workload.alive();
        var fresh = fresh(workload, alive).size();
        var room = workload.strategy().mostOf(workload.wanted()) - alive.size();
        for (var missing = Math.min(workload.wanted() - fresh, room); missing > 0; missing--) {
            workload.create(SimulatedWorkload.NO_PLACE);
        }
    }

    private static void scaleDown(SimulatedWorkload workload) {
        var alive = workload.alive();
        var fresh = fresh(workload, alive);
        var old = alive.stream()
                .filter(instance -> !instance.revision().hasTemplateOf(workload.current())).toList();
        var ready = alive.stream().filter(SimulatedInstance::isReady).count();
        var fewest = workload.strategy().fewestReadyOf(workload.wanted());
        var freshNotReady = fresh.stream().filter(instance -> !instance.isReady()).count();

        fresh.stream().sorted(SimulatedInstance.NOT_READY_FIRST).limit(Math.max(0, fresh.size() - workload.wanted()))
                .toList().forEach(SimulatedInstance::terminate);
        old.stream().filter(instance -> !instance.isReady())
                .limit(Math.max(0, alive.size() - fewest - freshNotReady))
                .forEach(SimulatedInstance::terminate);
        old.stream().filter(SimulatedInstance::isReady).limit(Math.max(0, ready - fewest))
                .forEach(SimulatedInstance::terminate);
    }

    private static List<SimulatedInstance> fresh(SimulatedWorkload workload, List<SimulatedInstance> alive) {
        var current = workload.current();
        return alive.stream().filter(instance -> instance.revision().hasTemplateOf(current)).toList();
    }
}
