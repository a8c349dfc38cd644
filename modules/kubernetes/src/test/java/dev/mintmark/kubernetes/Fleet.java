package dev.mintmark.kubernetes;

import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.Observation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// What a list of observations amounts to.
record Fleet(Map<InstanceId, Instance> instances, Map<WorkloadId, Workload> workloads, Map<String, Release> releases) {

    static Fleet of(List<Observation> observations) {
        var fleet = new Fleet(new HashMap<>(), new HashMap<>(), new HashMap<>());
        observations.forEach(fleet::take);
        return fleet;
    }

    /// A test of the fleet that takes only what is new each time it is asked.
    static Predicate<List<Observation>> growing(Predicate<Fleet> test) {
        var fleet = Fleet.of(List.of());
        var taken = new AtomicInteger();
        return observations -> {
            while (taken.get() < observations.size()) {
                fleet.take(observations.get(taken.getAndIncrement()));
            }
            return test.test(fleet);
        };
    }

    Instance instance(String name) {
        return instances.values().stream().filter(instance -> instance.name().equals(name)).findFirst().orElseThrow();
    }

    Workload workload(String kind, String name) {
        return workloads.values().stream().filter(workload -> workload.id().kind().equals(kind)
                && workload.id().name().equals(name)).findFirst().orElseThrow();
    }

    private void take(Observation observation) {
        switch (observation) {
            case Observation.InstanceSeen seen -> instances.put(seen.instance().id(), seen.instance());
            case Observation.InstanceGone gone -> instances.remove(gone.instance());
            case Observation.WorkloadSeen seen -> workloads.put(seen.workload().id(), seen.workload());
            case Observation.WorkloadGone gone -> workloads.remove(gone.workload());
            case Observation.Released released -> releases.put(
                    released.release().workload() + "@" + released.release().revision(), released.release());
            case Observation.Listed listed -> {
                instances.keySet().retainAll(listed.instances());
                workloads.keySet().retainAll(listed.workloads());
            }
            default -> { }
        }
    }
}
