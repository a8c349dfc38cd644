package dev.mintmark.images;

import dev.mintmark.domain.image.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an image says about itself, Docker's and OCI's alike
/// ([OCI image configuration](https://github.com/opencontainers/image-spec/blob/main/config.md)). Values are as written
/// by whoever built the image: environment and labels may hold secrets.
///
/// @param environment      `NAME=value`, in order
/// @param workingDirectory empty if none is set
/// @param user             empty if none is set, which means root
/// @param diffIds          digests of the layers' uncompressed bytes, bottom first
public record ImageConfiguration(Platform platform, Optional<Instant> created, Optional<String> author,
        List<String> environment, List<String> entrypoint, List<String> command, String user, String workingDirectory,
        Set<String> exposedPorts, Set<String> volumes, Map<String, String> labels, Optional<HealthCheck> healthCheck,
        Optional<String> stopSignal, List<String> shell, List<String> onBuild, List<BuildStep> history,
        List<Digest> diffIds) {

    public ImageConfiguration {
        environment = List.copyOf(environment);
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        exposedPorts = Set.copyOf(exposedPorts);
        volumes = Set.copyOf(volumes);
        labels = Map.copyOf(labels);
        shell = List.copyOf(shell);
        onBuild = List.copyOf(onBuild);
        history = List.copyOf(history);
        diffIds = List.copyOf(diffIds);
    }
}
