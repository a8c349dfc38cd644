package dev.mintmark.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.kubernetes.access.Patience;
import dev.mintmark.testkit.kubernetes.ReplayServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A replay server and what is needed to look at it; closes with the test.
final class Cluster implements AutoCloseable {

    static final Patience SHORT = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10),
            Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofMillis(20), Duration.ofMillis(200),
            Duration.ofSeconds(2));

    private final ReplayServer server = ReplayServer.start();
    private final Path folder = Files.createTempDirectory("mintmark-kubernetes");
    private int version;

    Cluster() throws IOException {}

    ReplayServer server() {
        return server;
    }

    KubernetesSource source() {
        return source(new KubernetesSettings(List.of(), SHORT));
    }

    KubernetesSource source(KubernetesSettings settings) {
        var file = server.writeKubeconfig(folder.resolve("config"), "replay", "shop");
        return only(file, settings);
    }

    static KubernetesSource only(Path kubeconfig, KubernetesSettings settings) {
        var found = new KubernetesSources(Map.of("PATH", System.getenv("PATH")), settings, Clock.systemUTC())
                .discover(List.of(kubeconfig), List.of());
        if (found.sources().size() != 1) {
            throw new AssertionError("expected one source: " + found);
        }
        return found.sources().getFirst();
    }

    Path folder() {
        return folder;
    }

    /// A Deployment with its ReplicaSet and one running pod for each name.
    Cluster running(String... deployments) {
        for (var name : deployments) {
            server.put("deployments", Objects.deployment("shop", name, ++version));
            server.put("replicasets", Objects.replicaSet("shop", name));
            server.put("pods", Objects.pod("shop", name));
        }
        return this;
    }

    Cluster with(String resource, ObjectNode object) {
        server.put(resource, object);
        return this;
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
