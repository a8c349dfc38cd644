package dev.mintmark.kubernetes.objects;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A pod, as far as it is read.
public record PodObject(Metadata metadata, Spec spec, Status status) implements KubernetesObject {

    private static final int MOST_CONTAINERS = 1000;

    public PodObject {
        metadata = metadata == null ? Metadata.NONE : metadata;
        spec = spec == null ? new Spec(null, null, null, null, null, null) : spec;
        status = status == null ? new Status(null, null, null, null, null) : status;
    }

    /// Whether it ran to its end, well or not.
    public boolean isOver() {
        return status.phase.equals("Succeeded") || status.phase.equals("Failed");
    }

    public boolean isBeingDeleted() {
        return metadata.deletionTimestamp() != null;
    }

    public Optional<Instant> createdAt() {
        return metadata.createdAt();
    }

    public record Spec(String nodeName, String restartPolicy, List<ContainerSpec> containers,
            List<ContainerSpec> initContainers, List<ContainerSpec> ephemeralContainers, List<VolumeSpec> volumes) {

        public Spec {
            nodeName = Text.orEmpty(nodeName);
            restartPolicy = restartPolicy == null ? "Always" : restartPolicy;
            containers = Text.bounded(containers, MOST_CONTAINERS);
            initContainers = Text.bounded(initContainers, MOST_CONTAINERS);
            ephemeralContainers = Text.bounded(ephemeralContainers, MOST_CONTAINERS);
            volumes = Text.bounded(volumes, MOST_CONTAINERS);
        }
    }

    public record Status(String phase, List<Condition> conditions, List<ContainerStatus> containerStatuses,
            List<ContainerStatus> initContainerStatuses, List<ContainerStatus> ephemeralContainerStatuses) {

        public Status {
            phase = Text.orEmpty(phase);
            conditions = Text.bounded(conditions, MOST_CONTAINERS);
            containerStatuses = Text.bounded(containerStatuses, MOST_CONTAINERS);
            initContainerStatuses = Text.bounded(initContainerStatuses, MOST_CONTAINERS);
            ephemeralContainerStatuses = Text.bounded(ephemeralContainerStatuses, MOST_CONTAINERS);
        }
    }
}
