package dev.mintmark.simulator;

import java.util.ArrayList;
import java.util.List;

/// The instances of a workload that are not being shut down, by whether they are of its current template and ready.
record Census(List<SimulatedInstance> freshReady, List<SimulatedInstance> freshNotReady,
        List<SimulatedInstance> oldReady, List<SimulatedInstance> oldNotReady) {

    static Census of(SimulatedWorkload workload) {
        var current = workload.current();
        var census = new Census(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var instance : workload.instances()) {
            if (!instance.isTerminating()) {
                census.group(instance.revision().hasTemplateOf(current), instance.isReady()).add(instance);
            }
        }
        return census;
    }

    private List<SimulatedInstance> group(boolean fresh, boolean ready) {
        if (fresh) {
            return ready ? freshReady : freshNotReady;
        }
        return ready ? oldReady : oldNotReady;
    }

    int fresh() {
        return freshReady.size() + freshNotReady.size();
    }

    int ready() {
        return freshReady.size() + oldReady.size();
    }

    int alive() {
        return fresh() + oldReady.size() + oldNotReady.size();
    }
}
