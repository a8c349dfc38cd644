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
        var old = workload.alive().stream()
                .filter(instance -> !instance.revision().hasTemplateOf(workload.current())).toList();
        old.stream().filter(instance -> !instance.isReady()).forEach(SimulatedInstance::terminate);
        var unavailable = workload.instances().stream().filter(instance -> !instance.isReady()).count();
        var allowed = workload.strategy().replacedAtOnce(workload.wanted()) - unavailable;
        old.stream().filter(SimulatedInstance::isReady).limit(Math.max(0, allowed))
                .forEach(SimulatedInstance::terminate);
    }
}
