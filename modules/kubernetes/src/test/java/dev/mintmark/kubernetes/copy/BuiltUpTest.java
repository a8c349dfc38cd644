package dev.mintmark.kubernetes.copy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.copy.CopyLimits;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.change.copy.Trait;
import dev.mintmark.change.copy.Variable;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A copy is built up from what is allowed. Each test is a trap into which a copy that is trimmed falls.
class BuiltUpTest {

    private Desk desk;

    @BeforeEach
    void start() throws IOException {
        desk = Desk.with(SourcePods.loaded());
        desk.cluster.put("configmaps", SourcePods.configMap("settings", """
                {"mode": "fast $(PATH)", "api_token": "a8Fk29dLq0ZxPw73Nv51TgYh"}"""));
    }

    @AfterEach
    void stop() throws IOException {
        desk.close();
    }

    @Test
    void labelsAreItsOwnSoThatNoReplicaSetAdoptsItAndNoServiceRoutesToIt() throws Exception {
        var copy = desk.launch(Desk.likeWeb());
        var labels = desk.pod().path("metadata").path("labels");

        assertThat(labels.has("app")).isFalse();
        assertThat(labels.path("dev.mintmark/copy").asText()).isEqualTo(copy.id().value());
        assertThat(labels.size()).isEqualTo(6);
    }

    @Test
    void noProbeEndsItAndNoHookRuns() throws Exception {
        desk.launch(Desk.likeWeb());

        assertThat(container().toString()).doesNotContain("Probe", "lifecycle");
    }

    @Test
    void itHoldsNoToken() throws Exception {
        desk.launch(Desk.likeWeb());

        assertThat(desk.pod().toString()).doesNotContain("serviceAccountToken", "kube-api-access", "deployer");
        assertThat(spec().path("automountServiceAccountToken").asBoolean(true)).isFalse();
    }

    @Test
    void noSecretReachesItByAnyWay() throws Exception {
        desk.launch(Desk.likeWeb());

        assertThat(desk.made().toString()).doesNotContain("correct-horse", "secretKeyRef", "secretRef", "all-secrets",
                "a8Fk29dLq0ZxPw73Nv51TgYh", "\"tls\"");
    }

    @Test
    void nothingOfTheNodeIsInIt() throws Exception {
        desk.launch(Desk.likeWeb());

        assertThat(spec().toString()).doesNotContain("hostPort", "hostPath", "hostNetwork", "hostPID", "hostIPC");
    }

    @Test
    void noVolumeOfTheInstanceIsInIt() throws Exception {
        desk.launch(Desk.likeWeb());

        assertThat(names(spec().path("volumes"))).containsExactly("tmp");
    }

    @Test
    void noPriorityTolerationOrAffinityIsInIt() throws Exception {
        desk.launch(Desk.likeWeb());

        assertThat(spec().toString()).doesNotContain("priorityClassName", "affinity", "\"disk\"");
        assertThat(spec().path("tolerations").size()).as("only those that every pod is given").isEqualTo(2);
        assertThat(spec().path("restartPolicy").asText()).isEqualTo("Never");
    }

    @Test
    void onlyItsOneContainerIsInIt() throws Exception {
        desk.launch(Desk.likeWeb());

        assertThat(names(spec().path("containers"))).containsExactly("copy");
        assertThat(spec().path("initContainers").isEmpty()).isTrue();
    }

    @Test
    void annotationsOwnersAndFinalizersAreNotItsOwn() throws Exception {
        desk.launch(Desk.likeWeb());

        assertThat(desk.made().toString()).doesNotContain("prometheus", "example.com/keep", "ReplicaSet");
    }

    @Test
    void itRunsTheVeryBytesThatTheInstanceRuns() throws Exception {
        var copy = desk.launch(Desk.likeWeb());

        assertThat(container().path("image").asText()).isEqualTo("registry.example/shop/web@" + SourcePods.DIGEST);
        assertThat(copy.digest()).hasValueSatisfying(digest -> assertThat(digest.value()).isEqualTo(SourcePods.DIGEST));
    }

    @Test
    void whatItKeepsIsInItAsItWasShown() throws Exception {
        var plan = desk.plan(Desk.likeWeb());
        desk.launch(Desk.likeWeb());

        assertThat(plan.traits()).filteredOn(Trait::kept).extracting(Trait::name).contains("imagePullSecret regcred",
                "containerPort 8080/TCP", "nodeSelector kubernetes.io/arch=arm64", "runtimeClassName gvisor", "user 1001");
        assertThat(spec().path("imagePullSecrets").toString()).contains("regcred");
        assertThat(spec().path("nodeSelector").toString()).isEqualTo("{\"kubernetes.io/arch\":\"arm64\"}");
        assertThat(spec().path("runtimeClassName").asText()).isEqualTo("gvisor");
        assertThat(container().path("ports").toString()).isEqualTo("[{\"containerPort\":8080,\"protocol\":\"TCP\"}]");
        assertThat(container().path("workingDir").asText()).isEqualTo("/srv");
    }

    @Test
    void whatItDoesNotKeepIsShownWithTheReason() throws Exception {
        var plan = desk.plan(Desk.likeWeb());

        assertThat(plan.traits()).filteredOn(trait -> !trait.kept()).allSatisfy(trait ->
                assertThat(trait.why()).isNotBlank()).extracting(Trait::name).contains("label app=web",
                "annotation prometheus.io/scrape", "owner ReplicaSet web-x", "finalizer example.com/keep",
                "serviceAccountName deployer", "hostPort 8080", "livenessProbe", "readinessProbe", "startupProbe",
                "lifecycle", "privileged", "capability SYS_ADMIN", "resources", "container logger",
                "initContainer migrate", "sidecar mesh", "secret tls at /etc/secret",
                "persistentVolumeClaim data at /data", "hostPath /var at /host", "configMap settings", "projected token",
                "hostNetwork", "hostPID", "hostIPC", "priorityClassName system-cluster-critical",
                "toleration of everything", "affinity", "nodeSelector disk=fast", "nodeName node-b",
                "restartPolicy Always");
    }

    @Test
    void variablesAreNamedWhereverTheyComeFrom() throws Exception {
        var plan = desk.plan(Desk.likeWeb());

        assertThat(plan.environment()).contains(new Variable.Given("GREETING", "hello"),
                new Variable.Withheld("KEY", "from Secret db, key password"),
                new Variable.Withheld("*", "everything in Secret all-secrets"),
                new Variable.Given("MODE", "fast $$(PATH)"), new Variable.Given("S_mode", "fast $$(PATH)"));
        assertThat(plan.environment()).filteredOn(Variable.Withheld.class::isInstance).extracting(Variable::name)
                .contains("DB_PASSWORD", "POD_IP", "S_api_token");
    }

    @Test
    void itIsRestrictedInEveryWay() throws Exception {
        desk.cluster.restrict("shop");
        desk.toolbox("busybox:1").launch(Desk.likeWeb());

        assertThat(spec().path("securityContext").toString()).isEqualTo("{\"runAsNonRoot\":true,\"runAsUser\":1001,"
                + "\"seccompProfile\":{\"type\":\"RuntimeDefault\"}}");
        for (var each : List.of(container(), spec().path("initContainers").path(0))) {
            assertThat(each.path("securityContext").toString()).isEqualTo("{\"allowPrivilegeEscalation\":false,"
                    + "\"capabilities\":{\"drop\":[\"ALL\"]},\"privileged\":false,\"readOnlyRootFilesystem\":true}");
        }
    }

    @Test
    void itHasTheLimitsThatWereAskedForAndNoOthers() throws Exception {
        desk.launch(Desk.likeWeb(), new Relaxation.Limits(new CopyLimits(64L << 20, 250, 99, 2L << 20)));

        assertThat(container().path("resources").path("limits").toString())
                .isEqualTo("{\"memory\":\"67108864\",\"cpu\":\"250m\",\"ephemeral-storage\":\"1Gi\"}");
        assertThat(spec().path("volumes").path(0).path("emptyDir").toString())
                .isEqualTo("{\"medium\":\"Memory\",\"sizeLimit\":\"2097152\"}");
    }

    @Test
    void rootIsGivenOnlyWhenAskedFor() throws Exception {
        desk.launch(Desk.likeWeb(), new Relaxation.AsUser("0"), new Relaxation.WritableRoot(),
                new Relaxation.Capability("SYS_PTRACE"));

        assertThat(spec().path("securityContext").path("runAsNonRoot").asBoolean(true)).isFalse();
        assertThat(container().path("securityContext").path("readOnlyRootFilesystem").asBoolean(true)).isFalse();
        assertThat(container().path("securityContext").path("capabilities").toString())
                .isEqualTo("{\"add\":[\"SYS_PTRACE\"],\"drop\":[\"ALL\"]}");
    }

    @Test
    void anImageWhoseUserNobodyTellsRunsAsNobody() throws Exception {
        var plan = desk.plan(Desk.image("shop/web:1"));

        assertThat(plan.user()).isEqualTo("65532");
        assertThat(plan.warnings()).extracting(warning -> warning.code()).containsExactly("copy.not-pinned");
    }

    @Test
    void aConfigMapIsMountedOnlyWhenAskedFor() throws Exception {
        desk.launch(Desk.likeWeb(), new Relaxation.Mount("settings", "/etc/settings", false));

        assertThat(container().path("volumeMounts").toString()).contains(
                "{\"mountPath\":\"/etc/settings\",\"name\":\"mount-0\",\"readOnly\":true}");
    }

    @Test
    void whatAClusterCannotKeepIsRefused() throws Exception {
        assertThat(desk.refusal(Desk.likeWeb(), new Relaxation.Mount("settings", "/etc/x", true)).code())
                .isEqualTo("copy.relaxation");
        assertThat(desk.refusal(Desk.likeWeb(), new Relaxation.Mount("settings", "/proc/x", false)).code())
                .isEqualTo("copy.relaxation");
        assertThat(desk.refusal(Desk.likeWeb(), new Relaxation.Mount("absent", "/etc/x", false)).code())
                .isEqualTo("copy.mount");
        assertThat(desk.refusal(Desk.likeWeb(), new Relaxation.Network("shop")).code()).isEqualTo("copy.relaxation");
        assertThat(desk.refusal(Desk.likeWeb(), new Relaxation.AsUser("app")).code()).isEqualTo("copy.user");
        assertThat(desk.refusal(Desk.image("sha256:" + "ab".repeat(32))).code()).isEqualTo("copy.image");
    }

    @Test
    void theCommandIsHeldBackUnlessItShallRun() throws Exception {
        desk.launch(Desk.likeWeb());
        assertThat(container().path("command").toString()).isEqualTo("[\"sleep\",\"2400\"]");

        try (var other = Desk.with(SourcePods.loaded()).running()) {
            other.launch(Desk.likeWeb());
            assertThat(other.pod().path("spec").path("containers").path(0).path("command").toString())
                    .isEqualTo("[\"/bin/web\",\"--port\",\"8080\"]");
        }
    }

    private JsonNode spec() {
        return desk.pod().path("spec");
    }

    private JsonNode container() {
        return spec().path("containers").path(0);
    }

    private static List<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(one -> one.path("name").asText()).toList();
    }
}
