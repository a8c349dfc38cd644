package dev.mintmark.simulator;

import java.util.List;

/// A Deployment's rolling update: never more than the surge allows, never fewer ready than must be.
///
/// Follows the [deployment controller](https://kubernetes.io/docs/concepts/workloads/controllers/deployment/): first new
/// instances, then old ones that are not ready, then old ones that are.
final class SurgingRollout implements RolloutBehaviour {

    @Override
    public void reconcile(SimulatedWorkload workload) {
        var census = Census.of(workload);
        scaleUp(workload, census);
        scaleDown(workload, census);
    }

    @Override
    public boolean hasProgressDeadline() {
        return true;
    }

    private static void scaleUp(SimulatedWorkload workload, Census census) {
        var room = workload.strategy().mostOf(workload.wanted()) - census.alive();
        for (var missing = Math.min(workload.wanted() - census.fresh(), room); missing > 0; missing--) {
            census.freshNotReady().add(workload.create(SimulatedWorkload.NO_PLACE));
        }
    }

    private static void scaleDown(SimulatedWorkload workload, Census census) {
        var fewest = workload.strategy().fewestReadyOf(workload.wanted());
        var tooMany = census.fresh() - workload.wanted();
        terminate(tooMany, census.freshNotReady());
        terminate(tooMany - census.freshNotReady().size(), census.freshReady());
        terminate(census.alive() - fewest - census.freshNotReady().size(), census.oldNotReady());
        terminate(census.ready() - fewest, census.oldReady());
    }

    private static void terminate(int number, List<SimulatedInstance> instances) {
        instances.stream().limit(Math.max(0, number)).forEach(SimulatedInstance::terminate);
    }
}
