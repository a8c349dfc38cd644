package dev.mintmark.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.testkit.SteppableClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The controllers of the cluster in memory do what those of a real one were recorded to do.
class WorkloadsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SteppableClock clock = SteppableClock.atNight();
    private FakeCluster cluster;

    @BeforeEach
    void start() throws IOException {
        cluster = FakeCluster.start(clock);
        cluster.controlWorkloads();
        cluster.startUp(Duration.ofSeconds(2));
    }

    @AfterEach
    void stop() throws IOException {
        cluster.close();
    }

    @Test
    void aDeploymentThatIsStuckAndUndoneTellsTheSameAsARealOne() {
        cluster.image("v2-typo", ImageNature.ABSENT);
        cluster.put("deployments", workload("Deployment", 6, "\"progressDeadlineSeconds\": 40,"));
        assertThat(condition("Available")).isEqualTo("False MinimumReplicasUnavailable");
        pass(3);
        assertThat(condition("Progressing")).isEqualTo("True NewReplicaSetAvailable");

        image("v2-typo");
        assertThat(numbers("replicas", "updatedReplicas", "availableReplicas", "unavailableReplicas"))
                .containsExactly(8, 3, 5, 3);
        assertThat(condition("Available")).isEqualTo("True MinimumReplicasAvailable");
        pass(39);
        assertThat(condition("Progressing")).isEqualTo("True ReplicaSetUpdated");
        pass(2);
        assertThat(condition("Progressing")).isEqualTo("False ProgressDeadlineExceeded");

        image("v1");
        assertThat(condition("Progressing")).isEqualTo("True ReplicaSetUpdated");
        pass(3);
        assertThat(condition("Progressing")).isEqualTo("True NewReplicaSetAvailable");
        assertThat(revisions("replicasets")).containsExactlyInAnyOrder("v1 3 after 1 x6", "v2-typo 2 after  x0");
        assertThat(one("deployments").at("/metadata/annotations/deployment.kubernetes.io~1revision").asText())
                .isEqualTo("3");
    }

    @Test
    void aPausedDeploymentObservesAndRollsNothing() {
        cluster.put("deployments", workload("Deployment", 2, ""));
        pass(3);
        cluster.change("deployments", "shop", "cart", "kubectl", object -> {
            object.withObject("spec").put("paused", true);
            container(object).put("image", "registry.example/shop/cart:v2");
        });

        assertThat(revisions("replicasets")).containsExactly("v1 1 after  x2");
        assertThat(condition("Progressing")).isEqualTo("Unknown DeploymentPaused");
        assertThat(one("deployments").at("/status/observedGeneration").asInt()).isEqualTo(2);
    }

    @Test
    void historyIsNoLongerThanItsLimit() {
        cluster.put("deployments", workload("Deployment", 1, "\"revisionHistoryLimit\": 1,"));
        for (var version : List.of("v2", "v3", "v4")) {
            pass(3);
            image(version);
        }
        pass(3);

        assertThat(revisions("replicasets")).containsExactlyInAnyOrder("v3 3 after  x0", "v4 4 after  x1");
    }

    @Test
    void aStatefulSetRollsFromItsEndDownToItsPartition() {
        cluster.put("statefulsets", workload("StatefulSet", 4,
                "\"serviceName\": \"cart\", \"updateStrategy\": {\"rollingUpdate\": {\"partition\": 2}},"));
        for (var i = 0; i < 5; i++) {
            pass(3);
        }
        change("statefulsets", "v2");
        for (var i = 0; i < 5; i++) {
            pass(3);
        }

        assertThat(cluster.now("pods")).extracting(pod -> pod.at("/metadata/name").asText() + " " + tag(pod.path("spec")))
                .containsExactlyInAnyOrder("cart-0 v1", "cart-1 v1", "cart-2 v2", "cart-3 v2");
        var status = one("statefulsets").path("status");
        assertThat(status.path("currentRevision")).isNotEqualTo(status.path("updateRevision"));
        assertThat(revisions("controllerrevisions")).containsExactlyInAnyOrder("v1 1", "v2 2");
    }

    @Test
    void aStatefulSetsPodThatNeverGetsReadyIsNotReplacedThoughItsTemplateIsMended() {
        cluster.image("v2", ImageNature.UNREADY);
        cluster.put("statefulsets", workload("StatefulSet", 2, "\"serviceName\": \"cart\","));
        pass(3);
        pass(3);
        change("statefulsets", "v2");
        pass(3);
        change("statefulsets", "v1");
        pass(30);

        assertThat(cluster.now("pods")).extracting(pod -> pod.at("/metadata/name").asText() + " " + tag(pod.path("spec")))
                .containsExactlyInAnyOrder("cart-0 v1", "cart-1 v2");
    }

    @Test
    void aDaemonSetHasOnePodOnEachNodeAndReplacesOneAtATime() {
        List.of("node-a", "node-b", "node-c").forEach(node -> cluster.node(node, "amd64"));
        cluster.put("daemonsets", workload("DaemonSet", 0, ""));
        pass(3);
        change("daemonsets", "v2");
        assertThat(one("daemonsets").at("/status/updatedNumberScheduled").asInt()).isEqualTo(1);
        pass(3);
        pass(3);
        change("daemonsets", "v1");
        for (var i = 0; i < 4; i++) {
            pass(3);
        }

        assertThat(revisions("controllerrevisions")).containsExactlyInAnyOrder("v1 3", "v2 2");
        assertThat(cluster.now("pods")).extracting(pod -> pod.at("/spec/nodeName").asText() + " " + tag(pod.path("spec")))
                .containsExactlyInAnyOrder("node-a v1", "node-b v1", "node-c v1");
    }

    @Test
    void whoSetTheImageIsToldByItsManagedFields() {
        cluster.put("deployments", workload("Deployment", 1, ""));
        clock.pass(Duration.ofMinutes(5));
        image("v2");

        assertThat(one("deployments").at("/metadata/managedFields")).filteredOn(
                entry -> entry.at("/fieldsV1/f:spec/f:template/f:spec/f:containers").toString().contains("f:image\""))
                .singleElement().satisfies(entry -> {
                    assertThat(entry.path("manager").asText()).isEqualTo("kubectl");
                    assertThat(entry.path("time").asText()).isEqualTo("2026-11-21T03:05:00Z");
                });
    }

    private void pass(int seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        cluster.settled();
    }

    private void image(String tag) {
        change("deployments", tag);
    }

    private void change(String plural, String tag) {
        cluster.change(plural, "shop", "cart", "kubectl",
                object -> container(object).put("image", "registry.example/shop/cart:" + tag));
    }

    private static ObjectNode container(JsonNode object) {
        return (ObjectNode) object.at("/spec/template/spec/containers/0");
    }

    private JsonNode one(String plural) {
        return cluster.now(plural).getFirst();
    }

    private String condition(String type) {
        var condition = Conditions.get(one("deployments").path("status"), type);
        return condition.path("status").asText() + " " + condition.path("reason").asText();
    }

    private List<Integer> numbers(String... names) {
        return List.of(names).stream().map(name -> one("deployments").path("status").path(name).asInt()).toList();
    }

    private List<String> revisions(String plural) {
        return cluster.now(plural).stream().map(object -> plural.equals("replicasets")
                ? "%s %s after %s x%d".formatted(tag(object.at("/spec/template/spec")),
                        object.at("/metadata/annotations/deployment.kubernetes.io~1revision").asText(),
                        object.at("/metadata/annotations/deployment.kubernetes.io~1revision-history").asText(),
                        object.at("/spec/replicas").asInt())
                : tag(object.at("/data/spec/template/spec")) + " " + object.path("revision").asInt()).toList();
    }

    private static String tag(JsonNode podSpec) {
        return podSpec.at("/containers/0/image").asText().replaceFirst(".*:", "");
    }

    private static ObjectNode workload(String kind, int replicas, String more) {
        try {
            return (ObjectNode) JSON.readTree("""
                    {"apiVersion": "apps/v1", "kind": "%s", "metadata": {"name": "cart", "namespace": "shop"},
                     "spec": {%s %s "selector": {"matchLabels": {"app": "cart"}},
                       "template": {"metadata": {"labels": {"app": "cart"}},
                         "spec": {"containers": [{"name": "cart", "image": "registry.example/shop/cart:v1"}]}}}}"""
                    .formatted(kind, replicas > 0 ? "\"replicas\": " + replicas + "," : "", more));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
