package dev.mintmark.kubernetes;

import dev.mintmark.fleet.Source;
import dev.mintmark.testkit.SourceContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The contract of all sources on a real cluster, of which only a namespace of our own is looked at.
class RealClusterContractTest implements SourceContract {

    private final List<ScratchNamespace> namespaces = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void needsACluster() {
        ScratchNamespace.assumeCluster();
    }

    @Override
    public Source seeing(String... workloads) {
        var namespace = ScratchNamespace.make();
        namespaces.add(namespace);
        for (var workload : workloads) {
            namespace.run(workload, 1);
        }
        return new OnlyNamespace(namespace.source(), namespace.name());
    }

    @Override
    public Source unreachable() throws IOException {
        var config = Files.writeString(folder.resolve("dead"), """
                clusters: [{name: dead, cluster: {server: "http://127.0.0.1:9"}}]
                contexts: [{name: dead, context: {cluster: dead}}]
                """);
        return Cluster.only(config, KubernetesSettings.DEFAULT);
    }

    @Override
    public Duration patience() {
        return ScratchNamespace.PATIENCE;
    }

    @AfterEach
    void deleteNamespaces() {
        namespaces.forEach(ScratchNamespace::close);
    }
}
