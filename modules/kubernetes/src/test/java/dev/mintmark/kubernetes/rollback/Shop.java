package dev.mintmark.kubernetes.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.rollback.Health;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline.Purpose;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.access.Kubeconfigs;
import dev.mintmark.kubernetes.access.Patience;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.typed.Connection;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.cluster.FakeCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A shop in a cluster, whose payments were well as A and are not as B.
final class Shop implements AutoCloseable {

    static final SourceId SOURCE = new SourceId("kubernetes/fake");
    static final String REPOSITORY = "registry.example/shop/payments";
    static final Digest A = digest("a1");
    static final Digest B = digest("b2");
    static final Digest C = digest("c3");
    static final Patience SHORT = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(5),
            Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofMillis(5), Duration.ofMillis(20),
            Duration.ofMillis(300));
    private static final ObjectMapper JSON = new ObjectMapper();

    final SteppableClock clock = SteppableClock.atNight();
    final FakeCluster cluster;
    final Connection connection;
    final ObjectApi api;
    final KubernetesPipeline pipeline;

    Shop() throws IOException {
        cluster = FakeCluster.start(clock);
        cluster.controlWorkloads();
        connection = connection(cluster);
        api = new ObjectApi(connection);
        pipeline = new KubernetesPipeline(api);
    }

    private Connection connection(FakeCluster one) throws IOException {
        var file = Files.createTempFile("mintmark-cluster", "");
        try {
            return connection(one.writeKubeconfig(file), clock);
        } finally {
            Files.delete(file);
        }
    }

    /// To a server that is named, and may not be there.
    static Connection connection(String server, SteppableClock clock) throws IOException {
        var file = Files.createTempFile("mintmark-cluster", "");
        try {
            return connection(Files.writeString(file, """
                    clusters: [{name: fake, cluster: {server: "%s"}}]
                    contexts: [{name: fake, context: {cluster: fake}}]
                    """.formatted(server)), clock);
        } finally {
            Files.delete(file);
        }
    }

    private static Connection connection(Path kubeconfig, SteppableClock clock) {
        var found = Kubeconfigs.read(List.of(kubeconfig), true);
        if (found.context("fake") instanceof Kubeconfigs.Found.Context(var context)) {
            return new Connection(context, Map.of(), SHORT, clock.withZone(ZoneOffset.UTC));
        }
        throw new AssertionError(found.problems());
    }

    static Digest digest(String start) {
        return new Digest("sha256:" + start.repeat(32));
    }

    static String pinned(Digest digest) {
        return REPOSITORY + "@" + digest;
    }

    /// Payments of a kind, with three instances, as somebody made them.
    Shop has(String kind, String image) {
        cluster.put(plural(kind), workload(kind, image, ""));
        pass();
        return this;
    }

    /// @param more of its spec, in JSON, with a comma at its end
    static ObjectNode workload(String kind, String image, String more) {
        return json("""
                {"apiVersion": "apps/v1", "kind": "%s", "metadata": {"name": "payments", "namespace": "shop"},
                 "spec": {%s %s "selector": {"matchLabels": {"app": "payments"}},
                   "template": {"metadata": {"labels": {"app": "payments"}},
                     "spec": {"containers": [{"name": "payments", "image": "%s",
                       "env": [{"name": "POOL", "value": "10"}]}]}}}}""".formatted(kind,
                kind.equals("DaemonSet") ? "" : "\"replicas\": 3,", more, image));
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Somebody changes them, five minutes later.
    Shop changed(String kind, Consumer<ObjectNode> change) {
        clock.pass(Duration.ofMinutes(5));
        cluster.change(plural(kind), "shop", "payments", "kubectl", change);
        pass();
        return this;
    }

    /// Somebody deploys another image, five minutes later.
    Shop deployed(String kind, String image) {
        return changed(kind, object -> container(object).put("image", image));
    }

    /// A Deployment that ran A, runs B, and remembers both.
    Shop wentFromAToB() {
        return has("Deployment", pinned(A)).deployed("Deployment", pinned(B));
    }

    /// Time enough for anything that can happen.
    void pass() {
        for (var i = 0; i < 12; i++) {
            clock.pass(Duration.ofSeconds(5));
            cluster.settled();
        }
    }

    static ObjectNode container(JsonNode workload) {
        return (ObjectNode) workload.at("/spec/template/spec/containers/0");
    }

    static String plural(String kind) {
        return kind.toLowerCase(Locale.ROOT) + "s";
    }

    JsonNode now(String kind) {
        return cluster.now(plural(kind)).getFirst();
    }

    static String annotation(JsonNode object, String key) {
        return object.path("metadata").path("annotations").path(key).asText();
    }

    /// What the Deployment asks for.
    String container() {
        return container(now("Deployment")).path("image").asText();
    }

    /// What its pods report to run.
    List<String> reported() {
        return cluster.now("pods").stream().filter(pod -> !pod.path("metadata").has("deletionTimestamp"))
                .map(pod -> pod.at("/status/containerStatuses/0/imageID").asText().replaceFirst(".*@", "")).toList();
    }

    Target target(Digest digest, String tag) {
        var now = clock.instant();
        return new Target(digest, ImageVersion.of(digest), "payments", REPOSITORY,
                Optional.of(tag).filter(name -> !name.isEmpty()),
                Optional.of(new Health(3, Instant.parse("2026-11-21T03:00:30Z"), now.minus(Duration.ofMinutes(5)))));
    }

    Member member(String kind, Target target) {
        return member(kind, target, new Owner(Owner.Kind.KUBERNETES, "", "kubectl"));
    }

    Member member(String kind, Target target, Owner owner) {
        var id = new WorkloadId(SOURCE, "shop", kind, "payments");
        return new Member(1, id, "payments", new Ownership(id, owner, List.of()), List.of(B), 3, target, Optional.empty());
    }

    static Purpose purpose(String plan) {
        return new Purpose(plan, "checkout fails since 14:20 (INC-314)", "ana", false, Instant.parse("2026-11-21T04:00:00Z"));
    }

    Part plan(String kind) throws Exception {
        return plan(kind, target(A, ""));
    }

    Part plan(String kind, Target target) throws Exception {
        return pipeline.plan(member(kind, target), purpose("aaaaaaaaaaaa"));
    }

    /// What is refused, which must be.
    static RollbackRefused refused(Callable<?> call) throws Exception {
        try {
            var answer = call.call();
            throw new AssertionError("was not refused: " + answer);
        } catch (RollbackRefused refused) {
            return refused;
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
        cluster.close();
    }
}
