package dev.mintmark.simulator;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// Changes of instances for their own sake: probes that fail and succeed again, and now and then an instance replaced.
///
/// Of all instances few are ever not ready at a time, so that the fleet looks alive rather than ill however long it goes on.
final class Flicker {

    private static final int REPLACED_ONE_IN = 20;
    private static final int LEAST_OUT = 10;
    private static final int OUT_ONE_IN = 100;

    private final Stage stage;
    private final Queue<SimulatedInstance> out = new ArrayDeque<>();

    Flicker(Stage stage) {
        this.stage = stage;
    }

    /// Lets watchers be told at least so many changes of instances in sight; none if there is nothing in sight.
    void change(int observations) {
        var workloads = stage.workloads().stream().filter(workload -> !workload.source().isDark()).toList();
        var total = workloads.stream().mapToInt(workload -> workload.instances().size()).sum();
        var told = 0;
        while (told < observations && total > 0) {
            if (out.size() > Math.max(LEAST_OUT, total / OUT_ONE_IN)) {
                out.remove().flicker();
                told++;
                continue;
            }
            var workload = workloadOf(stage.world().random().nextInt(total), workloads);
            if (workload.instances().isEmpty()) {
                return;
            }
            told += change(workload, workload.instances()
                    .get(stage.world().random().nextInt(workload.instances().size())));
        }
    }

    private int change(SimulatedWorkload workload, SimulatedInstance instance) {
        if (!instance.isReady()) {
            workload.tell(instance);
            return 1;
        }
        if (stage.world().random().nextInt(REPLACED_ONE_IN) == 0) {
            workload.replace(instance);
            return 2;
        }
        instance.flicker();
        out.add(instance);
        return 1;
    }

    private static SimulatedWorkload workloadOf(int number, List<SimulatedWorkload> workloads) {
        var left = number;
        for (var workload : workloads) {
            left -= workload.instances().size();
            if (left < 0) {
                return workload;
            }
        }
        return workloads.getLast();
    }
}
