package dev.mintmark.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What everything in one simulated fleet shares: its world, its registry, what is faulty, and which workloads there are.
final class Stage {

    private final World world;
    private final SimulatedRegistry registry;
    private final Faults faults = new Faults();
    private final Map<String, List<SimulatedWorkload>> byService = new LinkedHashMap<>();
    private Recorder recorder = Recorder.NONE;

    Stage(World world) {
        this.world = world;
        this.registry = new SimulatedRegistry(world.seed());
    }

    World world() {
        return world;
    }

    SimulatedRegistry registry() {
        return registry;
    }

    Faults faults() {
        return faults;
    }

    /// Who writes down what happens, at present.
    Recorder recorder() {
        return recorder;
    }

    void recordedBy(Recorder other) {
        recorder = other;
    }

    void add(SimulatedWorkload workload) {
        byService.computeIfAbsent(workload.plan().name(), _ -> new ArrayList<>()).add(workload);
    }

    void remove(SimulatedWorkload workload) {
        byService.computeIfPresent(workload.plan().name(), (_, all) -> {
            all.remove(workload);
            return all.isEmpty() ? null : all;
        });
    }

    Set<String> services() {
        return byService.keySet();
    }

    /// The workloads of this service over all sources; none if there is no such service.
    List<SimulatedWorkload> workloadsOf(String service) {
        return List.copyOf(byService.getOrDefault(service, List.of()));
    }

    List<SimulatedWorkload> workloads() {
        return byService.values().stream().flatMap(List::stream).toList();
    }

    /// How many ready instances of this version there are over all sources.
    long readyOf(String service, String version) {
        return workloadsOf(service).stream().flatMap(workload -> workload.instances().stream())
                .filter(instance -> instance.isReady() && instance.revision().version().equals(version)).count();
    }
}
