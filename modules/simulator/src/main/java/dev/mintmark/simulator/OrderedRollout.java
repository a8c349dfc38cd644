package dev.mintmark.simulator;

import java.util.Comparator;

/// A StatefulSet: created from the first to the last, updated from the last to the first, one at a time.
///
/// Unlike the [real one](https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#forced-rollback) it
/// replaces an instance that is not ready and no longer wanted, so that a rollback needs no hand.
final class OrderedRollout implements RolloutBehaviour {

    @Override
    public void reconcile(SimulatedWorkload workload) {
        var all = workload.instances().stream().sorted(Comparator.comparingInt(SimulatedInstance::place)).toList();
        for (var place = 0; place < workload.wanted(); place++) {
            if (place >= all.size() || all.get(place).place() != place) {
                workload.create(place);
                return;
            }
            var instance = all.get(place);
            if (!instance.isReady()) {
                if (!instance.isTerminating() && !instance.revision().hasTemplateOf(workload.current())) {
                    instance.terminate();
                }
                return;
            }
        }
        if (all.size() > workload.wanted()) {
            terminate(all.getLast());
            return;
        }
        all.reversed().stream().filter(instance -> !instance.revision().hasTemplateOf(workload.current())).findFirst()
                .ifPresent(OrderedRollout::terminate);
    }

    private static void terminate(SimulatedInstance instance) {
        if (!instance.isTerminating()) {
            instance.terminate();
        }
    }
}
