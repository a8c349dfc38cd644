package dev.mintmark.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.Observation;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import dev.mintmark.testkit.kubernetes.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An operator who may not see everything sees what they may, and is told what they may not.
class ReachTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CollectingObserver observer = new CollectingObserver();
    private Cluster cluster;

    @BeforeEach
    void startCluster() throws IOException {
        cluster = new Cluster().running("checkout")
                .with("pods", Objects.owned("tools", "builder", "builder", "", ""))
                .with("pods", Objects.owned("vault", "secret", "secret", "", ""));
        for (var name : List.of("shop", "tools", "vault")) {
            cluster.with("namespaces", Objects.json("{\"metadata\": {\"name\": \"" + name + "\"}}"));
        }
    }

    @AfterEach
    void closeCluster() throws IOException {
        cluster.close();
    }

    @Test
    void whoMaySeeEverythingIsNotLimited() throws Exception {
        try (var _ = Watching.of(cluster.source(), observer)) {
            assertThat(observer.await(Observation.Listed.class, PATIENCE).scope())
                    .isEqualTo(new Observation.Scope.Everything());
            assertThat(observer.seen(Observation.Limited.class)).extracting(Observation.Limited::limits)
                    .containsExactly(List.of());
        }
    }

    @Test
    void theContextsOwnNamespaceIsSeenWhereNothingElseIsAllowed() throws Exception {
        cluster.server().faults().forbidOutside(List.of("shop"));
        try (var _ = Watching.of(cluster.source(), observer)) {
            var listed = observer.await(Observation.Listed.class, PATIENCE);
            assertThat(listed.scope()).isEqualTo(new Observation.Scope.Namespaces(Set.of("shop")));
            assertThat(listed.instances()).hasSize(1);
            assertThat(limits()).extracting(Problem::what).containsExactly(
                    "Pods in all namespaces of replay could not be read.",
                    "Namespaces in all namespaces of replay could not be read.");
            assertThat(limits()).allSatisfy(limit -> assertThat(limit.next()).contains("administrator"));
        }
    }

    @Test
    void namespacesOfTheSettingsAreSeenToo() throws Exception {
        cluster.server().faults().forbidOutside(List.of("shop", "tools"));
        try (var _ = Watching.of(cluster.source(new KubernetesSettings(List.of("tools", "vault"), Cluster.SHORT)), observer)) {
            var listed = observer.await(Observation.Listed.class, PATIENCE);
            assertThat(listed.scope()).isEqualTo(new Observation.Scope.Namespaces(Set.of("shop", "tools")));
            assertThat(limits()).extracting(Problem::what).contains("Pods in namespace vault of replay could not be read.");
        }
    }

    @Test
    void namespacesThatMayBeListedAreSeenToo() throws Exception {
        cluster.server().faults().always(path -> !path.contains("/namespaces"), new Fault.Status(403, "forbidden"));
        try (var _ = Watching.of(cluster.source(), observer)) {
            assertThat(observer.await(Observation.Listed.class, PATIENCE).scope())
                    .isEqualTo(new Observation.Scope.Namespaces(Set.of("shop", "tools", "vault")));
        }
    }

    @Test
    void changesInSeveralNamespacesAreSeen() throws Exception {
        cluster.server().faults().forbidOutside(List.of("shop", "tools"));
        try (var _ = Watching.of(cluster.source(new KubernetesSettings(List.of("tools"), Cluster.SHORT)), observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
            cluster.with("pods", Objects.owned("tools", "second", "second", "", ""));
            observer.await("second", PATIENCE, all -> all.stream().anyMatch(seen ->
                    seen instanceof Observation.InstanceSeen told && told.instance().name().equals("second")));
        }
    }

    @Test
    void oneForbiddenResourceLimitsAndDoesNotStop() throws Exception {
        cluster.server().faults().forbid("cronjobs");
        try (var _ = Watching.of(cluster.source(), observer)) {
            assertThat(observer.await(Observation.Listed.class, PATIENCE).scope())
                    .isEqualTo(new Observation.Scope.Everything());
            assertThat(limits()).extracting(Problem::code).containsExactly("kubernetes.forbidden");
            assertThat(limits().getFirst().what()).startsWith("Cronjobs in all namespaces");
        }
    }

    @Test
    void withoutReplicaSetsPodsAreShownUnderThem() throws Exception {
        cluster.server().faults().forbid("replicasets");
        try (var _ = Watching.of(cluster.source(), observer)) {
            var listed = observer.await(Observation.Listed.class, PATIENCE);
            assertThat(listed.workloads()).extracting(id -> id.kind() + "/" + id.name())
                    .contains("ReplicaSet/checkout-1", "Deployment/checkout");
            assertThat(limits().getFirst().what()).contains("Pods are shown under their ReplicaSets");
        }
    }

    private List<Problem> limits() {
        return observer.seen(Observation.Limited.class).getLast().limits();
    }
}
