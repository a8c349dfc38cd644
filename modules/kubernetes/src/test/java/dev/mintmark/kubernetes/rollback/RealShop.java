package dev.mintmark.kubernetes.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.rollback.Health;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.access.Kubeconfigs;
import dev.mintmark.kubernetes.access.Patience;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.typed.Connection;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// Payments on a real cluster, in a namespace of their own that is deleted with them.
final class RealShop implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String namespace = "mintmark-it-" + UUID.randomUUID().toString().substring(0, 8);
    private final KubernetesClient client;
    private final Connection connection;
    final ObjectApi api;

    RealShop(Path kubeconfig) {
        client = new KubernetesClientBuilder().withConfig(Config.fromKubeconfig(kubeconfig.toFile())).build();
        client.resource(new NamespaceBuilder().withNewMetadata().withName(namespace).endMetadata().build()).create();
        // Pods are refused until the namespace has got its service account.
        client.serviceAccounts().inNamespace(namespace).withName("default").waitUntilCondition(account -> account != null,
                PATIENCE.toSeconds(), TimeUnit.SECONDS);
        var found = Kubeconfigs.read(List.of(kubeconfig), true);
        if (!(found.context(found.current().orElse(found.names().getFirst()))
                instanceof Kubeconfigs.Found.Context(var context))) {
            throw new AssertionError(found.problems());
        }
        connection = new Connection(context, Map.of(), Patience.DEFAULT, Clock.systemUTC());
        api = new ObjectApi(connection);
    }

    void make(String kind, String image, int replicas) throws Exception {
        var workload = Shop.workload(kind, image, kind.equals("StatefulSet") ? "\"serviceName\": \"payments\"," : "");
        workload.withObject("metadata").put("namespace", namespace);
        if (!kind.equals("DaemonSet")) {
            workload.withObject("spec").put("replicas", replicas);
        }
        workload.withObject("spec").withObject("template").withObject("spec").put("terminationGracePeriodSeconds", 1);
        client.resource(JSON.treeToValue(workload, GenericKubernetesResource.class)).create();
    }

    void roll(String kind, String image) {
        client.resource(one(kind).get()).patch(PatchContext.of(PatchType.JSON), """
                [{"op": "replace", "path": "/spec/template/spec/containers/0/image", "value": "%s"}]""".formatted(image));
    }

    void annotate(String kind, String key, String value) {
        client.resource(one(kind).get()).patch(PatchContext.of(PatchType.JSON_MERGE), """
                {"metadata": {"annotations": {"%s": "%s"}}}""".formatted(key, value));
    }

    JsonNode now(String kind) {
        return JSON.valueToTree(one(kind).get());
    }

    private Resource<GenericKubernetesResource> one(String kind) {
        return client.genericKubernetesResources("apps/v1", kind).inNamespace(namespace).withName("payments");
    }

    /// The images that are asked for by pods that are ready and not ending; empty while any other pod is there.
    List<String> settledOn() {
        var pods = client.pods().inNamespace(namespace).withLabel("app", "payments").list().getItems();
        return pods.stream().allMatch(RealShop::isWell)
                ? pods.stream().map(pod -> pod.getSpec().getContainers().getFirst().getImage()).toList() : List.of();
    }

    private static boolean isWell(Pod pod) {
        return pod.getMetadata().getDeletionTimestamp() == null && pod.getStatus().getConditions().stream()
                .anyMatch(condition -> condition.getType().equals("Ready") && condition.getStatus().equals("True"));
    }

    Member member(String kind, String good) {
        var reference = ImageReference.parse(good).orElseThrow();
        var digest = reference.digest().orElseThrow();
        var id = new WorkloadId(Shop.SOURCE, namespace, kind, "payments");
        var now = Clock.systemUTC().instant();
        var target = new Target(digest, ImageVersion.of(digest), "payments", good.substring(0, good.indexOf('@')),
                Optional.empty(), Optional.of(new Health(1, now.minusSeconds(60), now)));
        return new Member(1, id, "payments", new Ownership(id, new Owner(Owner.Kind.KUBERNETES, "", "test"), List.of()),
                List.of(), 1, target, Optional.empty());
    }

    static ObjectNode annotations(JsonNode object) {
        return (ObjectNode) object.at("/metadata/annotations");
    }

    @Override
    public void close() {
        connection.close();
        try (client) {
            client.namespaces().withName(namespace).delete();
        }
    }
}
