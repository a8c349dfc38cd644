package dev.mintmark.docker;

import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.Observation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a test would have on its screen after these observations.
record SeenFleet(Map<InstanceId, Instance> instances, Map<WorkloadId, Workload> workloads, boolean isListed) {

    static SeenFleet of(List<Observation> observations) {
        var instances = new LinkedHashMap<InstanceId, Instance>();
        var workloads = new LinkedHashMap<WorkloadId, Workload>();
        var listed = false;
        for (var observation : observations) {
            switch (observation) {
                case Observation.InstanceSeen seen -> instances.put(seen.instance().id(), seen.instance());
                case Observation.InstanceGone gone -> instances.remove(gone.instance());
                case Observation.WorkloadSeen seen -> workloads.put(seen.workload().id(), seen.workload());
                case Observation.WorkloadGone gone -> workloads.remove(gone.workload());
                case Observation.Listed all -> {
                    instances.keySet().retainAll(all.instances());
                    workloads.keySet().retainAll(all.workloads());
                    listed = true;
                }
                default -> { }
            }
        }
        return new SeenFleet(instances, workloads, listed);
    }

    Optional<Instance> instance(String name) {
        return instances.values().stream().filter(instance -> instance.name().equals(name)).findFirst();
    }

    Optional<Workload> workload(String name) {
        return workloads.values().stream().filter(workload -> workload.id().name().equals(name)).findFirst();
    }

    Optional<RunningImage.Identified> image(String name) {
        return instance(name).map(Instance::image).map(RunningImage.Identified.class::cast);
    }
}
