package dev.mintmark.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.fleet.Observation;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A rollout on a real cluster, in a namespace that is deleted afterwards: `-Dmintmark.it.kubeconfig=FILE`, and
/// `-Dmintmark.it.image=REFERENCE` where the nodes cannot pull the default image.
class RealClusterTest {

    private final CollectingObserver observer = new CollectingObserver();

    @BeforeEach
    void needsACluster() {
        ScratchNamespace.assumeCluster();
    }

    @Test
    void aDeploymentIsSeenRolledAndGone() throws Exception {
        try (var namespace = ScratchNamespace.make();
                var _ = Watching.of(new OnlyNamespace(namespace.source(), namespace.name()), observer)) {
            observer.await(Observation.Listed.class, ScratchNamespace.PATIENCE);
            namespace.run("roll", 2);
            observer.await("both pods run a known version", ScratchNamespace.PATIENCE,
                    Fleet.growing(fleet -> fleet.instances().size() == 2 && running(fleet) == 2));

            namespace.roll("roll");
            observer.await("the second revision is rolled out", ScratchNamespace.PATIENCE,
                    Fleet.growing(fleet -> isSettledAt(fleet, namespace.name(), "2")));
            assertThat(observer.seen(Observation.WorkloadSeen.class))
                    .extracting(seen -> seen.workload().rollout().phase()).contains(Rollout.Phase.ROLLING);
            assertThat(Fleet.of(observer.seen()).workload("Deployment", "roll").wanted()).isEqualTo(2);

            namespace.delete("roll");
            observer.await("it is gone", ScratchNamespace.PATIENCE, Fleet.growing(fleet ->
                    fleet.instances().isEmpty() && fleet.workloads().isEmpty()));
        }
    }

    @Test
    void aQuietClusterIsHeard() throws Exception {
        try (var namespace = ScratchNamespace.make(); var _ = Watching.of(namespace.source(), observer)) {
            observer.await(Observation.Heard.class, ScratchNamespace.PATIENCE);
        }
    }

    private static long running(Fleet fleet) {
        return fleet.instances().values().stream()
                .filter(one -> one.isReady() && one.image() instanceof RunningImage.Identified).count();
    }

    private static boolean isSettledAt(Fleet fleet, String namespace, String revision) {
        return fleet.instances().size() == 2 && running(fleet) == 2
                && fleet.releases().keySet().stream().anyMatch(key ->
                        key.contains("/" + namespace + "/") && key.endsWith("@" + revision))
                && fleet.workload("Deployment", "roll").rollout().phase() == Rollout.Phase.SETTLED;
    }
}
