package dev.mintmark.app.wiring;

import dev.mintmark.docker.DockerDiscovery;
import dev.mintmark.docker.DockerEngines;
import dev.mintmark.docker.DockerSurroundings;
import dev.mintmark.kubernetes.KubernetesSettings;
import dev.mintmark.kubernetes.KubernetesSources;
import java.util.List;

/// The engines and clusters that the operator wants, as their configuration files name them. Reads files; reaches nowhere.
record RealEndpoints(Surroundings around, Endpoints endpoints) {

    DockerEngines engines() {
        var usual = DockerSurroundings.usual(around.env(), around.userHome());
        return endpoints.dockerHost().map(host -> DockerDiscovery.of(List.of(host), usual))
                .orElseGet(() -> DockerDiscovery.everything(usual));
    }

    KubernetesSources.Discovery clusters() {
        return new KubernetesSources(around.env(), KubernetesSettings.DEFAULT, around.clock())
                .discover(endpoints.kubeconfig().stream().toList(), endpoints.contexts());
    }
}
