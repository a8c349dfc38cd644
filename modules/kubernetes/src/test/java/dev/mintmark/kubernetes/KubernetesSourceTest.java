package dev.mintmark.kubernetes;

import dev.mintmark.fleet.Source;
import dev.mintmark.testkit.SourceContract;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class KubernetesSourceTest implements SourceContract {

    private final List<Cluster> clusters = new ArrayList<>();

    @Override
    public Source seeing(String... workloads) throws IOException {
        return cluster().running(workloads).source();
    }

    @Override
    public Source unreachable() throws IOException {
        var cluster = cluster();
        var source = cluster.source();
        cluster.server().close();
        return source;
    }

    private Cluster cluster() throws IOException {
        var cluster = new Cluster();
        clusters.add(cluster);
        return cluster;
    }

    @AfterEach
    void closeClusters() throws IOException {
        for (var cluster : clusters) {
            cluster.close();
        }
    }
}
