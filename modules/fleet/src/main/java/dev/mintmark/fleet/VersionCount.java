package dev.mintmark.fleet;

import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import java.time.Instant;

/// How many instances of a workload run one image in one container of its template.
///
/// @param container the container's name within the pod; empty for Docker
/// @param since     when the first of them was started, by the source's clock
public record VersionCount(String container, ContainerRole role, RunningImage image, int instances, int ready,
        Instant since) {}
