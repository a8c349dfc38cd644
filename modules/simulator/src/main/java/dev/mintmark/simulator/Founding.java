package dev.mintmark.simulator;

import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Makes the sources and, in them, the workloads with all their instances in place, as if they had run for long.
final class Founding {

    private record Site(String name, ContainerRuntime runtime) {}

    private static final List<Site> SITES = List.of(
            new Site("prod-eu", ContainerRuntime.CONTAINERD),
            new Site("prod-us", ContainerRuntime.CONTAINERD),
            new Site("edge-3", ContainerRuntime.EDGE),
            new Site("build-3", ContainerRuntime.DOCKER_BUILD),
            new Site("laptop", ContainerRuntime.DOCKER));

    private static final int INSTANCES_ON_A_NODE = 24;
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final Stage stage;
    private final List<ServicePlan> plans;
    private final Instant present;

    /// @param present from which the ages of the plans count back
    Founding(Stage stage, List<ServicePlan> plans, Instant present) {
        this.stage = stage;
        this.plans = plans;
        this.present = present;
    }

    List<SimulatedSource> sources() {
        return SITES.stream().map(this::found).toList();
    }

    static SourceId id(String name) {
        return new SourceId("demo/" + name);
    }

    private SimulatedSource found(Site site) {
        var source = new SimulatedSource(stage, id(site.name()), site.runtime(), hosts(site));
        for (var plan : plans) {
            plan.placements().stream().filter(placement -> placement.source().equals(site.name()))
                    .forEach(placement -> settle(source, plan, placement.instances()));
        }
        stage.world().every(HEARTBEAT, source::hear);
        return source;
    }

    private void settle(SimulatedSource source, ServicePlan plan, int wanted) {
        var workload = new SimulatedWorkload(source, plan, wanted);
        for (var revision : new Ancestry(stage, plan, present).revisions()) {
            workload.record(revision);
        }
        for (var number = 0; number < wanted; number++) {
            var since = workload.current().at().plus(stage.world().between(4_000, 120_000));
            workload.settle(plan.kind().hasPlaces() ? number : SimulatedWorkload.NO_PLACE, since);
        }
        source.add(workload);
        plan.kind().behaviour().begin(workload);
    }

    private List<String> hosts(Site site) {
        if (site.runtime().isDocker()) {
            return List.of(site.name());
        }
        var placed = new ArrayList<Integer>();
        var mostInPlaces = 3;
        for (var plan : plans) {
            for (var placement : plan.placements()) {
                if (placement.source().equals(site.name())) {
                    placed.add(placement.instances());
                    mostInPlaces = Math.max(mostInPlaces,
                            plan.kind() == WorkloadKind.DAEMON_SET ? placement.instances() : 0);
                }
            }
        }
        var total = placed.stream().mapToInt(Integer::intValue).sum();
        return IntStream.rangeClosed(1, Math.max(mostInPlaces, total / INSTANCES_ON_A_NODE))
                .mapToObj(number -> "%s-node-%02d".formatted(site.name(), number)).toList();
    }
}
