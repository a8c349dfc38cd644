package dev.mintmark.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.fleet.Observation;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.Watching;
import dev.mintmark.testkit.cluster.FakeCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens in the cluster in memory is seen by the real source, as it happens.
class FakeClusterSourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String GOOD = "registry.example/shop/payments@sha256:" + "a1".repeat(32);
    private static final String BAD = "registry.example/shop/payments@sha256:" + "b2".repeat(32);

    private final SteppableClock clock = SteppableClock.atNight();
    private final CollectingObserver observer = new CollectingObserver();

    @Test
    void aRolloutIsSeenInstanceByInstance(@TempDir Path folder) throws Exception {
        try (var cluster = FakeCluster.start(clock)) {
            cluster.controlWorkloads();
            cluster.put("deployments", deployment());
            cluster.startUp(Duration.ofSeconds(5));
            var source = Cluster.only(cluster.writeKubeconfig(folder.resolve("config")),
                    new KubernetesSettings(List.of(), Cluster.SHORT));
            try (var _ = Watching.of(source, observer)) {
                observer.await("three run the first", PATIENCE, Fleet.growing(fleet -> running(fleet, GOOD) == 3));

                cluster.change("deployments", "shop", "payments", "kubectl",
                        object -> ((ObjectNode) object.at("/spec/template/spec/containers/0")).put("image", BAD));
                observer.await("one of the second is on its way", PATIENCE, Fleet.growing(fleet ->
                        fleet.instances().size() == 4
                                && fleet.workload("Deployment", "payments").rollout().phase() == Rollout.Phase.ROLLING));
                for (var i = 0; i < 6; i++) {
                    clock.pass(Duration.ofSeconds(5));
                    cluster.settled();
                }
                observer.await("three run the second, and nothing else is left", PATIENCE, Fleet.growing(fleet ->
                        fleet.instances().size() == 3 && running(fleet, BAD) == 3
                                && fleet.workload("Deployment", "payments").rollout().phase() == Rollout.Phase.SETTLED));
                assertThat(observer.seen(Observation.InstanceGone.class)).hasSize(3);
            }
        }
    }

    private static long running(Fleet fleet, String image) {
        return fleet.instances().values().stream().filter(one -> one.isReady()
                && one.image() instanceof RunningImage.Identified known && image.endsWith(known.digest().value())).count();
    }

    private static ObjectNode deployment() throws Exception {
        return (ObjectNode) new ObjectMapper().readTree("""
                {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "payments", "namespace": "shop"},
                 "spec": {"replicas": 3, "selector": {"matchLabels": {"app": "payments"}},
                   "template": {"metadata": {"labels": {"app": "payments"}},
                     "spec": {"containers": [{"name": "payments", "image": "%s"}]}}}}""".formatted(GOOD));
    }
}
