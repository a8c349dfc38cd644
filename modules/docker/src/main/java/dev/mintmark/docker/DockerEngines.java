package dev.mintmark.docker;

import dev.mintmark.domain.Problem;
import java.time.InstantSource;
import java.util.List;

/// The engines that were found, and what stood in the way of finding others.
///
/// @param endpoints the one that `docker` itself would use comes first
public record DockerEngines(List<DockerEndpoint> endpoints, List<Problem> problems) {

    public DockerEngines {
        endpoints = List.copyOf(endpoints);
        problems = List.copyOf(problems);
    }

    /// One source for each engine, none of them reached yet.
    public List<DockerSource> sources(DockerSettings settings, InstantSource clock) {
        return endpoints.stream().map(endpoint -> new DockerSource(endpoint, settings, clock)).toList();
    }
}
