package dev.mintmark.fleet.service;

import dev.mintmark.domain.workload.ContainerRole;
import java.util.List;

/// A container that runs beside the main one in the pods of a service: another app container, or a sidecar.
public record Companion(String container, ContainerRole role, List<VersionShare> versions, List<UnknownShare> unknown) {

    public Companion {
        versions = List.copyOf(versions);
        unknown = List.copyOf(unknown);
    }
}
