package dev.mintmark.docker;

import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.Map;
import java.util.Optional;

/// Says in the fleet's words what an engine says of a container.
///
/// @param host the engine's name
record ContainerTranslation(SourceId source, String host) {

    private static final String COMPOSE_PROJECT = "com.docker.compose.project";
    /// The kind of a workload that is one container by itself.
    static final String ALONE = "Container";

    private static final String COMPOSE_SERVICE = "com.docker.compose.service";
    private static final String COMPOSE_ONE_OFF = "com.docker.compose.oneoff";
    private static final String SWARM_SERVICE = "com.docker.swarm.service.name";
    private static final int SHORT_ID = 12;

    InstanceId instanceId(String container) {
        return new InstanceId(source, container, "");
    }

    Instance instance(ContainerFacts container, RunningImage image) {
        return new Instance(instanceId(container.id()), workload(container), container.name(), ContainerRole.MAIN, host,
                image, state(container), reason(container), container.started().orElse(container.created()),
                container.restarts());
    }

    /// What `docker compose run` starts beside a service is not a replica of it and stands for itself; so does what stands
    /// by while a replica is rolled back.
    WorkloadId workload(ContainerFacts container) {
        var composed = container.label(COMPOSE_SERVICE);
        if (composed.isPresent() && isReplica(container)) {
            return new WorkloadId(source, container.label(COMPOSE_PROJECT).orElse(""), "Compose", composed.get());
        }
        return container.label(SWARM_SERVICE).map(service -> new WorkloadId(source, "", "Service", service))
                .orElseGet(() -> new WorkloadId(source, "", ALONE, nameOf(container)));
    }

    /// A plain container's product is what its image is called, so that two builds of it stand side by side; but a debug
    /// copy is no part of what is deployed, and stands for itself, as it does in a cluster.
    String service(ContainerFacts container, Optional<ImageReference> reference) {
        var workload = workload(container);
        return workload.kind().equals(ALONE) && !CopyName.isOf(container)
                ? reference.map(ImageReference::shortName).orElse(workload.name()) : workload.name();
    }

    /// An engine keeps no releases. What comes nearest is that a container was made from an image.
    Release release(ContainerFacts container, RunningImage image) {
        var manager = container.label(COMPOSE_SERVICE).map(_ -> "compose")
                .or(() -> container.label(SWARM_SERVICE).map(_ -> "swarm"));
        var imageId = ImageFacts.digest(container.imageId()).map(digest -> digest.hex().substring(0, SHORT_ID))
                .orElse(container.imageId());
        return new Release(workload(container), shortened(container.id()), imageId, Map.of("", image.reference()),
                container.created(), Optional.empty(), manager);
    }

    private static boolean isReplica(ContainerFacts container) {
        return !container.label(COMPOSE_ONE_OFF).orElse("").equalsIgnoreCase("true") && !StandIn.isName(container.name());
    }

    private static InstanceState state(ContainerFacts container) {
        return switch (container.state()) {
            case "paused" -> InstanceState.NOT_READY;
            case "restarting" -> InstanceState.FAILING;
            default -> switch (container.health()) {
                case "starting" -> InstanceState.NOT_READY;
                case "unhealthy" -> InstanceState.FAILING;
                default -> InstanceState.READY;
            };
        };
    }

    private static String reason(ContainerFacts container) {
        return switch (container.state()) {
            case "paused" -> "paused";
            case "restarting" -> "restarting: exited with code " + container.exitCode()
                    + (container.outOfMemory() ? ", out of memory" : "");
            default -> switch (container.health()) {
                case "starting" -> "health check starting";
                case "unhealthy" -> container.checkCode() == 0 ? "unhealthy"
                        : "unhealthy: health check exited with code " + container.checkCode();
                default -> "";
            };
        };
    }

    private static String nameOf(ContainerFacts container) {
        return container.name().isBlank() ? shortened(container.id()) : container.name();
    }

    private static String shortened(String id) {
        return id.length() <= SHORT_ID ? id : id.substring(0, SHORT_ID);
    }
}
