package dev.mintmark.docker.rollback;

import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.Ownership.Evidence;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Concludes from a workload's labels who made its containers, and would make them again.
final class Owners {

    static final String COMPOSE_PROJECT = "com.docker.compose.project";
    static final String COMPOSE_FILES = "com.docker.compose.project.config_files";
    static final String COMPOSE_FOLDER = "com.docker.compose.project.working_dir";
    private static final String SWARM_SERVICE = "com.docker.swarm.service.name";
    private static final String SWARM_ID = "com.docker.swarm.service.id";
    private static final List<String> COMPOSE = List.of(COMPOSE_PROJECT, COMPOSE_FILES, COMPOSE_FOLDER);
    /// Those who make a container again by themselves when it is gone.
    private static final Map<String, String> KEEPERS = Map.of("io.kubernetes.pod.name", "the kubelet, for the pod",
            "com.amazonaws.ecs.task-arn", "the agent of Amazon ECS, for the task", "com.hashicorp.nomad.alloc_id",
            "Nomad, for the allocation", "PODMAN_SYSTEMD_UNIT", "the systemd unit");

    private Owners() {}

    static Ownership of(WorkloadId workload, List<Seen> replicas) {
        var evidence = new LinkedHashSet<Evidence>();
        for (var container : replicas) {
            for (var keeper : KEEPERS.entrySet()) {
                var value = container.label(keeper.getKey());
                if (value.isPresent()) {
                    return new Ownership(workload, new Owner(Owner.Kind.CONTROLLER, "", keeper.getValue() + " "
                            + value.get()), List.of(label(keeper.getKey(), value.get())));
                }
            }
            if (container.label(SWARM_ID).isPresent()) {
                var service = container.label(SWARM_SERVICE).orElse(workload.name());
                return new Ownership(workload, new Owner(Owner.Kind.SWARM, "", service),
                        List.of(label(SWARM_ID, container.label(SWARM_ID).orElseThrow())));
            }
            COMPOSE.forEach(key -> container.label(key).ifPresent(value -> evidence.add(label(key, value))));
        }
        if (!evidence.isEmpty()) {
            var project = replicas.stream().flatMap(container -> container.label(COMPOSE_PROJECT).stream()).findFirst();
            return new Ownership(workload, new Owner(Owner.Kind.COMPOSE, "", project.orElse(workload.namespace())),
                    new ArrayList<>(evidence));
        }
        return new Ownership(workload, new Owner(Owner.Kind.ENGINE, "", workload.source().name()),
                List.of(new Evidence("labels", "of Compose, Swarm or another keeper: none")));
    }

    private static Evidence label(String key, String value) {
        return new Evidence("label " + key, value);
    }
}
