package dev.mintmark.kubernetes.copy;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.kubernetes.access.Kubeconfigs;
import dev.mintmark.kubernetes.access.Patience;
import dev.mintmark.kubernetes.typed.Connection;
import dev.mintmark.testkit.cluster.FakeCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Hosts of copies over a cluster, as consoles have them.
final class Console {

    static final SourceId SOURCE = new SourceId("kubernetes/fake");
    static final Patience SHORT = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10),
            Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofMillis(20), Duration.ofMillis(200),
            Duration.ofSeconds(2));

    private Console() {}

    static ClusterCopies over(FakeCluster cluster, InstantSource clock) throws IOException {
        return over(cluster, clock, SHORT, Duration.ofSeconds(20));
    }

    /// @param ending how long an end is waited for
    static ClusterCopies over(FakeCluster cluster, InstantSource clock, Patience patience, Duration ending)
            throws IOException {
        var file = Files.createTempFile("mintmark-cluster", "");
        try {
            return at(cluster.writeKubeconfig(file), clock, patience, ending);
        } finally {
            Files.delete(file);
        }
    }

    static ClusterCopies at(Path kubeconfig, InstantSource clock, Patience patience, Duration ending) {
        var found = Kubeconfigs.read(List.of(kubeconfig), true);
        if (found.context(found.current().orElse(found.names().getFirst())) instanceof Kubeconfigs.Found.Context(var context)) {
            return new ClusterCopies(SOURCE, new Connection(context, Map.of(), patience, clock.withZone(ZoneOffset.UTC)),
                    List.of(), ending);
        }
        throw new AssertionError(found.problems());
    }
}
