package dev.mintmark.app;

import dev.mintmark.docker.DockerDiscovery;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.docker.DockerSurroundings;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.Source;
import java.util.ArrayList;
import java.util.List;

/// Finds Docker engines and clusters, as far as the operator wants them.
final class RealDiscovery implements Discovery {

    private final Surroundings around;
    private final Endpoints endpoints;
    private final List<Source> found = new ArrayList<>();

    private RealDiscovery(Surroundings around, Endpoints endpoints) {
        this.around = around;
        this.endpoints = endpoints;
    }

    static Discovery of(Surroundings around, Endpoints endpoints) {
        return () -> new RealDiscovery(around, endpoints).find();
    }

    @Override
    public List<Source> find() {
        if (endpoints.wantsDocker()) {
            addDocker();
        }
        return List.copyOf(found);
    }

    private void addDocker() {
        var usual = DockerSurroundings.usual(around.env(), Home.ofUser(around));
        var engines = endpoints.dockerHost().map(host -> DockerDiscovery.of(List.of(host), usual))
                .orElseGet(() -> DockerDiscovery.everything(usual));
        found.addAll(engines.sources(DockerSettings.USUAL, around.clock()));
        addUnusable(SourceKind.DOCKER, endpoints.dockerHost().orElse("docker configuration"), engines.problems());
    }

    private void addUnusable(SourceKind kind, String endpoint, List<Problem> problems) {
        for (var problem : problems) {
            var number = found.stream().filter(UnusableSource.class::isInstance).count() + 1;
            found.add(new UnusableSource(new SourceId(kind.word() + "/unusable-" + number), kind, endpoint, problem));
        }
    }
}
