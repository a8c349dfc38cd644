package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.workload.Circumstance;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All workloads that are there: those that an object declares, and those that only pods speak of.
final class Workloads {

    private final Teller teller;
    private final Map<WorkloadId, Workload> declared = new HashMap<>();
    private final Map<WorkloadId, List<Circumstance>> noticed = new HashMap<>();
    private final Map<WorkloadId, Integer> pods = new HashMap<>();

    Workloads(Teller teller) {
        this.teller = teller;
    }

    void declare(Workload workload) throws InterruptedException {
        if (!workload.equals(declared.put(workload.id(), workload))) {
            teller.seen(workload);
        }
    }

    /// All that is noticed of what was declared.
    void notice(WorkloadId id, List<Circumstance> circumstances) throws InterruptedException {
        var before = circumstances.isEmpty() ? noticed.remove(id) : noticed.put(id, circumstances);
        if (!circumstances.equals(before == null ? List.of() : before)) {
            teller.noticed(id, circumstances);
        }
    }

    /// Its object is gone. It stays, by name, as long as pods speak of it.
    void withdraw(WorkloadId id) throws InterruptedException {
        if (declared.remove(id) == null) {
            return;
        }
        notice(id, List.of());
        if (pods.containsKey(id)) {
            teller.seen(Workload.named(id));
        } else {
            teller.gone(id);
        }
    }

    /// One more pod speaks of this workload.
    void join(WorkloadId id) throws InterruptedException {
        if (pods.merge(id, 1, Integer::sum) == 1 && !declared.containsKey(id)) {
            teller.seen(Workload.named(id));
        }
    }

    /// One pod less speaks of it.
    void leave(WorkloadId id) throws InterruptedException {
        var left = pods.computeIfPresent(id, (_, count) -> count == 1 ? null : count - 1);
        if (left == null && !declared.containsKey(id)) {
            teller.gone(id);
        }
    }

    Set<WorkloadId> all() {
        var all = new HashSet<>(declared.keySet());
        all.addAll(pods.keySet());
        return all;
    }
}
