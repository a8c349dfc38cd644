package dev.mintmark.app.wiring;

import dev.mintmark.app.configuration.CurrentConfiguration;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Finds Docker engines and clusters, as far as the operator wants them.
final class RealDiscovery implements Discovery {

    private final Surroundings around;
    private final Endpoints endpoints;
    private final CurrentConfiguration configuration;
    private final List<Source> found = new ArrayList<>();

    private RealDiscovery(Surroundings around, Endpoints endpoints, CurrentConfiguration configuration) {
        this.around = around;
        this.endpoints = endpoints;
        this.configuration = configuration;
    }

    static Discovery of(Surroundings around, Endpoints endpoints, CurrentConfiguration configuration) {
        return () -> new RealDiscovery(around, endpoints, configuration).find();
    }

    @Override
    public List<Source> find() {
        if (endpoints.wantsDocker()) {
            addDocker();
        }
        if (endpoints.wantsKubernetes()) {
            addKubernetes();
        }
        return List.copyOf(found);
    }

    private void addKubernetes() {
        var clusters = new RealEndpoints(around, endpoints, configuration.now().sources()).clusters();
        found.addAll(clusters.sources());
        addUnusable(SourceKind.KUBERNETES, endpoints.kubeconfig().map(Path::toString).orElse("kubeconfig"),
                clusters.problems());
    }

    private void addDocker() {
        var engines = new RealEndpoints(around, endpoints, configuration.now().sources()).engines();
        found.addAll(engines.sources(DockerSettings.USUAL, around.clock()));
        addUnusable(SourceKind.DOCKER, endpoints.dockerHost().orElse("docker configuration"), engines.problems());
    }

    private void addUnusable(SourceKind kind, String endpoint, List<Problem> problems) {
        for (var number = 1; number <= problems.size(); number++) {
            found.add(new UnusableSource(new SourceId(kind.word() + "/unusable-" + number), kind, endpoint,
                    problems.get(number - 1)));
        }
    }
}
