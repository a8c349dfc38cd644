package dev.mintmark.app.wiring;

import dev.mintmark.app.configuration.WatchedSources;
import dev.mintmark.docker.DockerDiscovery;
import dev.mintmark.docker.DockerEngines;
import dev.mintmark.docker.DockerSurroundings;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.kubernetes.KubernetesSettings;
import dev.mintmark.kubernetes.KubernetesSources;
import java.util.List;
import java.util.Optional;

/// The engines and clusters that the operator wants, as their configuration files name them. Reads files; reaches nowhere.
///
/// @param configured counts where nothing is named on the command line
record RealEndpoints(Surroundings around, Endpoints endpoints, WatchedSources configured) {

    DockerEngines engines() {
        var found = engines(around, endpoints.dockerHost(), configured);
        return new DockerEngines(found.endpoints().stream().filter(engine -> wants(engine.id())).toList(),
                found.problems());
    }

    /// @param named the only engine to ask
    static DockerEngines engines(Surroundings around, Optional<String> named, WatchedSources configured) {
        var usual = DockerSurroundings.usual(around.env(), around.userHome());
        var hosts = named.map(List::of).orElse(configured.dockerHosts());
        return hosts.isEmpty() ? DockerDiscovery.everything(usual) : DockerDiscovery.of(hosts, usual);
    }

    KubernetesSources.Discovery clusters() {
        var files = endpoints.kubeconfig().map(List::of)
                .orElse(endpoints.areNamed() ? List.of() : configured.kubeconfigs());
        var found = new KubernetesSources(around.env(), KubernetesSettings.DEFAULT, around.clock())
                .discover(files, endpoints.contexts());
        return new KubernetesSources.Discovery(found.sources().stream().filter(cluster -> wants(cluster.id())).toList(),
                found.problems());
    }

    private boolean wants(SourceId id) {
        return endpoints.areNamed() || endpoints.only().contains(id) || configured.wants(id);
    }
}
