package dev.mintmark.kubernetes.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.LaunchStep;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.domain.Problem;
import dev.mintmark.testkit.cluster.ImageNature;
import dev.mintmark.testkit.kubernetes.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The order in which a copy is made, and what is left wherever that is cut off.
class LaunchTest {

    private Desk desk;

    @BeforeEach
    void start() throws IOException {
        desk = Desk.with(SourcePods.plain());
    }

    @AfterEach
    void stop() throws IOException {
        desk.close();
    }

    @Test
    void everythingIsRehearsedThenMadeCutOffAndOnlyThenStarted() throws Exception {
        desk.launch(Desk.likeWeb());
        var told = desk.cluster.asked().stream().filter(line -> !line.startsWith("GET"))
                .map(line -> line.replaceFirst("/apis?/.*?/namespaces/shop/", "").replaceFirst("[/?].*?(&dryRun=All)?$", "$1"))
                .toList();

        assertThat(told).containsExactly("POST jobs&dryRun=All", "POST pods&dryRun=All",
                "POST networkpolicies&dryRun=All", "POST jobs", "POST networkpolicies", "PATCH pods");
        assertThat(desk.cluster.asked()).as("confirmed before it is started").containsSubsequence(
                desk.cluster.asked().stream().filter(line -> line.startsWith("GET")
                        && line.contains("/networkpolicies/mintmark-")).findFirst().orElseThrow(),
                desk.cluster.asked().stream().filter(line -> line.startsWith("PATCH")).findFirst().orElseThrow());
    }

    @Test
    void theEndIsInTheCallThatMakesIt() throws Exception {
        desk.launch(Desk.likeWeb());
        var spec = desk.job().path("spec");

        assertThat(spec.path("activeDeadlineSeconds").asLong()).isEqualTo(600);
        assertThat(spec.path("ttlSecondsAfterFinished").asLong()).isEqualTo(5);
        assertThat(spec.path("backoffLimit").asLong(9)).isZero();
        assertThat(spec.path("suspend").asBoolean()).isFalse();
        assertThat(desk.pod().path("spec").path("activeDeadlineSeconds").asLong()).isEqualTo(2400);
        assertThat(desk.pod().path("spec").path("terminationGracePeriodSeconds").asLong()).isEqualTo(2);
    }

    @Test
    void nothingComesInOrGoesOut() throws Exception {
        var copy = desk.launch(Desk.likeWeb());

        assertThat(policy().path("spec").toString()).isEqualTo("{\"podSelector\":{\"matchLabels\":{\"dev.mintmark/copy\":\""
                + copy.id() + "\"}},\"policyTypes\":[\"Ingress\",\"Egress\"]}");
    }

    @Test
    void openingTheNetworkOpensOnlyTheWayOut() throws Exception {
        desk.launch(Desk.likeWeb(), new Relaxation.Network("egress"));

        assertThat(policy().path("spec").path("egress").toString()).isEqualTo("[{}]");
        assertThat(policy().path("spec").has("ingress")).isFalse();
    }

    /// The console dies after each of its calls: the cluster alone has to take everything away.
    @Test
    void aConsoleThatIsKilledAtAnyCallLeavesNothingBeyondTheLease() throws Exception {
        desk.launch(Desk.likeWeb());
        var calls = desk.cluster.asked().size();
        for (var alive = 1; alive <= calls + 1; alive++) {
            try (var other = Desk.with(SourcePods.plain())) {
                var last = alive;
                other.cluster.fault(_ -> other.cluster.asked().size() > last, new Fault.Drops());
                killed(other);
                other.clock.pass(Desk.LEASE.length());
                other.cluster.settled();
                other.clock.pass(Duration.ofSeconds(CopyJob.KEPT_SECONDS + 1));

                assertThat(other.made()).as("killed after call %s of %s", alive, calls).isEmpty();
            }
        }
    }

    private static void killed(Desk desk) throws Exception {
        CopyPlan plan;
        try {
            plan = desk.plan(Desk.likeWeb());
            desk.host.launch(plan, LaunchProgress.NONE);
        } catch (CopyRefused _) {
            // It was cut off, and could not take anything away.
        }
    }

    @Test
    void thePolicyStaysUntilTheLastProcessIsGone() throws Exception {
        desk.cluster.image("web", ImageNature.STUBBORN);
        desk.launch(Desk.likeWeb());
        desk.clock.pass(Desk.LEASE.length());

        assertThat(desk.pod().path("metadata").has("deletionTimestamp")).isTrue();
        assertThat(desk.cluster.now("networkpolicies")).hasSize(1);

        desk.clock.pass(Duration.ofSeconds(2));
        assertThat(desk.cluster.now("networkpolicies")).isEmpty();
    }

    @Test
    void aCopyWithoutItsJobIsEndingAndIsSweptWhenItsLeaseIsPast() throws Exception {
        desk.cluster.image("web", ImageNature.STUBBORN);
        var id = desk.launch(Desk.likeWeb()).id();
        desk.cluster.loseNode();
        desk.cluster.remove("jobs", "shop", CopyMarks.name(id));

        assertThat(desk.host.find(id).orElseThrow().state()).isEqualTo(CopyState.ENDING);
    }

    @Test
    void anImageThatCannotBePulledEndsTheLaunch() throws Exception {
        desk.cluster.image("no-such", ImageNature.ABSENT);

        var problem = desk.refusal(Desk.image("shop/no-such:1"));

        assertThat(problem.code()).isEqualTo("copy.pull");
        assertThat(problem.why()).contains("not found");
    }

    @Test
    void anImageWithoutAShellNeedsAToolbox() throws Exception {
        desk.cluster.image("bare", ImageNature.BARE);

        assertThat(desk.refusal(Desk.image("shop/bare:1")).code()).isEqualTo("copy.no-shell");

        desk.toolbox("busybox:1").launch(Desk.image("shop/bare:1"));
        var spec = desk.pod().path("spec");
        assertThat(spec.path("containers").path(0).path("command").toString())
                .isEqualTo("[\"/.mintmark/busybox\",\"sleep\",\"2400\"]");
        assertThat(spec.path("initContainers").path(0).path("image").asText()).isEqualTo("busybox:1");
    }

    @Test
    void aToolboxOfNoUseSaysSo() throws Exception {
        desk.cluster.image("alpine", ImageNature.DYNAMIC);

        var problem = desk.toolbox("alpine:3").refusal(Desk.image("shop/bare:1"));

        assertThat(problem.code()).isEqualTo("copy.toolbox");
        assertThat(problem.why()).contains("statically linked");
    }

    @Test
    void anEntryPointThatExitsAtOnceCanBeHeldButNotRun() throws Exception {
        desk.cluster.image("brief", ImageNature.BRIEF);
        desk.launch(Desk.image("shop/brief:1"));

        try (var other = Desk.with(SourcePods.plain()).running()) {
            other.cluster.image("brief", ImageNature.BRIEF);
            var problem = other.refusal(Desk.image("shop/brief:1"));
            assertThat(problem.code()).isEqualTo("copy.ended-at-once");
            assertThat(problem.why()).contains("exit code 0");
        }
    }

    @Test
    void aQuotaRefusesBeforeAnythingIsMade() throws Exception {
        desk.cluster.quota("shop", 1);

        assertRefusedInRehearsal("copy.quota", "exceeded quota: compute");
    }

    @Test
    void aQuotaOfPodsWithoutADeadlineLetsCopiesIn() throws Exception {
        desk.cluster.quotaOfEndlessPods("shop");
        desk.launch(Desk.likeWeb());

        assertThat(desk.made()).hasSize(3);
    }

    @Test
    void podSecurityNamesTheRelaxationItRefuses() throws Exception {
        desk.cluster.restrict("shop");
        desk.launch(Desk.likeWeb());

        var plan = desk.plan(Desk.likeWeb(), new Relaxation.Capability("SYS_PTRACE"));
        assertThat(plan.warnings()).extracting(warning -> warning.code()).containsExactly("copy.not-restricted");
        var problem = refusal(plan);
        assertThat(problem.code()).isEqualTo("copy.pod-security");
        assertThat(problem.why()).contains("unrestricted capabilities");
    }

    @Test
    void aWebhookThatRefusesIsQuoted() throws Exception {
        desk.cluster.deny("no debugging on fridays");

        assertRefusedInRehearsal("copy.admission", "no debugging on fridays");
    }

    @Test
    void aWebhookThatCannotRehearseDoesNotStandInTheWay() throws Exception {
        desk.cluster.fault(line -> line.contains("dryRun=All"),
                new Fault.Status(400, "admission webhook \"policy.example\" does not support dry run"));
        desk.launch(Desk.likeWeb());

        assertThat(desk.made()).hasSize(3);
    }

    @Test
    void aServiceMeshIsAskedToStayOutAndRefusedIfItDoesNot() throws Exception {
        desk.cluster.injectSidecars("shop", true);
        desk.launch(Desk.likeWeb());

        try (var other = Desk.with(SourcePods.plain())) {
            other.cluster.injectSidecars("shop", false);
            var problem = other.refusal(Desk.likeWeb());
            assertThat(problem.code()).isEqualTo("copy.admission");
            assertThat(problem.why()).contains("istio-proxy");
        }
    }

    @Test
    void aRoleThatMayNotMakeJobsIsToldSo() throws Exception {
        desk.cluster.forbid("create", "jobs", "shop");

        assertRefusedInRehearsal("copy.forbidden", "cannot create resource \"jobs\"");
    }

    @Test
    void whoMayMakeJobsButNoPodsLearnsFromTheJobsEvents() throws Exception {
        desk.cluster.forbid("create", "pods", "shop");
        desk.launch(Desk.likeWeb());

        try (var other = Desk.with(SourcePods.plain())) {
            other.cluster.forbid("create", "pods", "shop");
            other.cluster.quota("shop", 1);
            assertThat(other.refusal(Desk.likeWeb()).why()).contains("exceeded quota");
        }
    }

    @Test
    void aNamespaceThatIsNotThereIsSaid() throws Exception {
        var asked = desk.asking(Desk.likeWeb());
        var elsewhere = new CopyRequest(asked.id(), asked.origin(),
                new CopyPlace(Console.SOURCE, "nowhere"), asked.mode(), asked.lease(), "ana", "", List.of(),
                asked.toolbox(), List.of());

        assertThat(refusal(desk.host.plan(elsewhere)).why()).contains("namespaces \"nowhere\" not found");
    }

    @Test
    void aClusterWithoutSchedulingGatesIsTooOld() throws Exception {
        desk.cluster.beOld();

        assertThat(desk.refusal(Desk.likeWeb()).code()).isEqualTo("copy.cluster-too-old");
    }

    @Test
    void aPlanThatIsLaunchedTwiceDoesNotEndItsFirstCopy() throws Exception {
        var plan = desk.plan(Desk.likeWeb());
        desk.host.launch(plan, LaunchProgress.NONE);

        assertThat(refusal(plan).code()).isEqualTo("copy.conflict");
        assertThat(desk.host.find(plan.request().id()).orElseThrow().state()).isEqualTo(CopyState.RUNNING);
    }

    /// Both consoles rehearsed before either of them made it.
    @Test
    void aNameThatIsTakenInTheLastMomentIsNotTakenAway() throws Exception {
        var plan = desk.plan(Desk.likeWeb());
        try (var another = desk.another(Duration.ZERO)) {
            assertThatThrownBy(() -> desk.host.launch(plan, (step, _) -> {
                if (step == LaunchStep.CREATE) {
                    launch(another, plan);
                }
            })).isInstanceOfSatisfying(CopyRefused.class,
                    refused -> assertThat(refused.problem().code()).isEqualTo("copy.conflict"));
        }
        assertThat(desk.host.find(plan.request().id()).orElseThrow().state()).isEqualTo(CopyState.RUNNING);
    }

    private static void launch(ClusterCopies host, CopyPlan plan) {
        try {
            host.launch(plan, LaunchProgress.NONE);
        } catch (CopyRefused | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPodThatOnlyHasTheLabelIsNotTakenForTheCopy() throws Exception {
        var plan = desk.plan(Desk.likeWeb());
        var id = plan.request().id();
        desk.cluster.namespace("aaa");
        desk.cluster.put("pods", SourcePods.json("""
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "trap", "namespace": "aaa", "labels": {
                  "app.kubernetes.io/managed-by": "mintmark", "dev.mintmark/copy": "%s"}},
                 "spec": {"containers": [{"name": "copy", "image": "trap:1"}]}, "status": {"phase": "Running"}}"""
                .formatted(id)));
        desk.host.launch(plan, LaunchProgress.NONE);

        try (var process = desk.host.inside(id).exec(List.of("true"))) {
            assertThat(process.exitCode()).isZero();
        }
        assertThat(desk.cluster.asked()).noneMatch(line -> line.contains("/pods/trap/exec"));
    }

    @Test
    void anEndTakesEverythingWithOneDelete() throws Exception {
        var id = desk.launch(Desk.likeWeb()).id();

        assertThat(desk.host.end(id)).isInstanceOf(CopyEnd.Confirmed.class);
        assertThat(desk.made()).isEmpty();
        assertThat(desk.cluster.asked()).filteredOn(line -> line.startsWith("DELETE")).hasSize(1);
    }

    private void assertRefusedInRehearsal(String code, String words) throws Exception {
        var problem = desk.refusal(Desk.likeWeb());
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.why()).contains(words);
        assertThat(desk.cluster.asked()).filteredOn(line -> line.startsWith("POST"))
                .allMatch(line -> line.contains("dryRun=All"));
    }

    private Problem refusal(CopyPlan plan) throws InterruptedException {
        try {
            desk.host.launch(plan, LaunchProgress.NONE);
        } catch (CopyRefused refused) {
            return refused.problem();
        }
        throw new AssertionError("was made");
    }

    private JsonNode policy() {
        return desk.cluster.now("networkpolicies").getFirst();
    }
}
