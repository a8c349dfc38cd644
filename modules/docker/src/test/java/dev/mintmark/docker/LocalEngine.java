package dev.mintmark.docker;

import dev.mintmark.domain.workload.SourceId;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/// The engine of this machine, as tests look at it.
final class LocalEngine {

    static final URI HOST = URI.create(Optional.ofNullable(System.getenv("DOCKER_HOST"))
            .orElse("unix:///var/run/docker.sock"));

    private LocalEngine() {}

    static DockerSource source(DockerSettings settings) {
        return at(HOST, settings);
    }

    static DockerSource at(URI host, DockerSettings settings) {
        return new DockerSource(new DockerEndpoint(new SourceId("docker/default"), host, Optional.empty()), settings,
                Clock.systemUTC());
    }
}
