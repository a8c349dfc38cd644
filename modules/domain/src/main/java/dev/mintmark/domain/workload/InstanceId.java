package dev.mintmark.domain.workload;

import static java.util.Objects.requireNonNull;

/// Names one instance for as long as it lives.
///
/// @param unit      the pod's UID or the Docker container's ID
/// @param container the container's name within the pod; empty for Docker
public record InstanceId(SourceId source, String unit, String container) {

    public InstanceId {
        requireNonNull(source, "source");
        requireNonNull(unit, "unit");
        requireNonNull(container, "container");
    }
}
