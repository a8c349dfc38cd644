package dev.mintmark.simulator;

import java.util.BitSet;

/// One instance in each place, replaced where it is: a DaemonSet's pod on its node, a Compose service's numbered container.
final class InPlaceRollout implements RolloutBehaviour {

    @Override
    public void reconcile(SimulatedWorkload workload) {
        var taken = new BitSet();
        for (var instance : workload.instances()) {
            taken.set(instance.place());
        }
        for (var place = taken.nextClearBit(0); place < workload.wanted(); place = taken.nextClearBit(place + 1)) {
            workload.create(place);
        }
        workload.alive().stream().filter(instance -> instance.place() >= workload.wanted())
                .forEach(SimulatedInstance::terminate);
        replaceOld(workload);
    }

    private static void replaceOld(SimulatedWorkload workload) {
        var census = Census.of(workload);
        census.oldNotReady().forEach(SimulatedInstance::terminate);
        var unavailable = workload.instances().size() - census.ready();
        var allowed = workload.strategy().replacedAtOnce(workload.wanted()) - unavailable;
        census.oldReady().stream().limit(Math.max(0, allowed)).forEach(SimulatedInstance::terminate);
    }
}
