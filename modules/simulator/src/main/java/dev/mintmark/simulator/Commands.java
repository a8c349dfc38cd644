package dev.mintmark.simulator;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.simulator.Revision.Cause;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/// What can be done to the services of a fleet. Called under the world's lock.
final class Commands {

    private final Stage stage;

    Commands(Stage stage) {
        this.stage = stage;
    }

    void rollOut(String service, String version, Cause cause, Predicate<SourceId> where) {
        for (var workload : workloads(service)) {
            if (where.test(workload.id().source())) {
                var reference = stage.registry().publish(service, version, workload.plan().pinning());
                release(workload, version, reference, Hashes.template(service, version, reference), cause);
            }
        }
    }

    /// Releases the template before the present one again, under a new number, as `kubectl rollout undo` does.
    void rollBack(String service, Cause cause) {
        for (var workload : workloads(service)) {
            var current = workload.current();
            workload.revisions().reversed().stream()
                    .filter(revision -> !revision.hasTemplateOf(current)).findFirst()
                    .ifPresent(last -> release(workload, last.version(), last.reference(), last.template(), cause));
        }
    }

    private void release(SimulatedWorkload workload, String version, String reference, String template, Cause cause) {
        var revision = new Revision(workload.current().number() + 1, version, reference, template,
                stage.world().now(), cause);
        workload.upkeep().released(revision);
        workload.release(revision);
    }

    void repushTag(String service) {
        workloads(service).stream().map(workload -> workload.current().reference()).distinct()
                .forEach(stage.registry()::repush);
    }

    /// Deletes so many instances of the service, the first ones first, so that others take their place.
    void recycle(String service, int instances) {
        workloads(service).stream().flatMap(workload -> workload.alive().stream()).limit(instances).toList()
                .forEach(SimulatedInstance::terminate);
    }

    void hotfixOneInstance(String service) {
        var workload = workloads(service).getFirst();
        var version = workload.current().version() + "-hotfix";
        var reference = stage.registry().publish(service, version, Pinning.VERSION_TAG);
        workload.alive().stream().filter(SimulatedInstance::isReady).findFirst()
                .ifPresent(instance -> instance.hotfix(workload.pulled(reference)));
    }

    void makeFaulty(String service, String version, Fault fault) {
        workloads(service);
        stage.faults().add(service, version, fault);
    }

    void crash(String service, int exit) {
        for (var workload : workloads(service)) {
            stage.faults().add(service, workload.current().version(), new Fault.Crashes(exit, 0));
            workload.alive().stream().filter(SimulatedInstance::isReady)
                    .filter(instance -> instance.revision().hasTemplateOf(workload.current())).toList()
                    .forEach(instance -> instance.crash(exit));
        }
    }

    void mend(String service) {
        workloads(service);
        stage.faults().mend(service);
    }

    void scale(String service, SourceId source, int wanted) {
        if (wanted < 0 || wanted > SimulationSettings.MOST_INSTANCES) {
            throw new IllegalArgumentException("A workload has 0 to " + SimulationSettings.MOST_INSTANCES
                    + " instances: " + wanted);
        }
        workloads(service).stream().filter(workload -> workload.id().source().equals(source))
                .forEach(workload -> workload.scale(wanted));
    }

    void delete(String service) {
        workloads(service).forEach(SimulatedWorkload::delete);
    }

    boolean has(String service) {
        return !stage.workloadsOf(service).isEmpty();
    }

    private List<SimulatedWorkload> workloads(String service) {
        var workloads = stage.workloadsOf(service);
        if (workloads.isEmpty()) {
            throw new NoSuchElementException("No such service in the simulated fleet: " + service);
        }
        return workloads;
    }
}
