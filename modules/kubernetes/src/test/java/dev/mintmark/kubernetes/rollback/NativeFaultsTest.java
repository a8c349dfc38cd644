package dev.mintmark.kubernetes.rollback;

import static dev.mintmark.testkit.reliability.Activity.ROLLBACK_RUNNING;
import static dev.mintmark.testkit.reliability.Fault.API_GONE;
import static dev.mintmark.testkit.reliability.Fault.API_LYING;
import static dev.mintmark.testkit.reliability.Fault.API_SLOW;
import static dev.mintmark.testkit.reliability.Fault.CREDENTIALS_EXPIRED;
import static dev.mintmark.testkit.reliability.Fault.DNS_GONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.BreakGlass;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Pipeline.Purpose;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.testkit.kubernetes.Fault;
import dev.mintmark.testkit.reliability.Proves;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever goes wrong on the way back is said, nothing is done twice, and nothing is claimed that nobody saw.
class NativeFaultsTest {

    private static final Predicate<String> WRITES = line -> line.startsWith("PATCH") && !line.contains("dryRun");

    private Shop shop;
    private Step step;

    @BeforeEach
    void start() throws Exception {
        shop = new Shop();
        shop.wentFromAToB();
        step = shop.plan("Deployment").steps().getFirst();
    }

    @AfterEach
    void stop() throws IOException {
        shop.close();
    }

    @Test
    void whatWasCarriedOutIsNotCarriedOutAgain() throws Exception {
        assertThat(shop.pipeline.carryOut(step).already()).isFalse();
        var after = shop.now("Deployment").at("/metadata/generation").asInt();

        assertThat(shop.pipeline.carryOut(step).already()).isTrue();
        shop.pass();
        assertThat(shop.pipeline.carryOut(step).already()).isTrue();
        assertThat(shop.now("Deployment").at("/metadata/generation").asInt()).isEqualTo(after);
    }

    @Test
    void whatWasChangedSinceThePlanIsLeftAlone() throws Exception {
        shop.deployed("Deployment", Shop.pinned(Shop.C));

        var refused = Shop.refused(() -> shop.pipeline.carryOut(step));

        assertThat(refused.kind()).isEqualTo(Kind.MOVED);
        assertThat(refused.problem().code()).isEqualTo("rollback.kubernetes.moved");
        assertThat(shop.reported()).containsOnly(Shop.C.toString());
        assertThat(Shop.refused(() -> shop.pipeline.rehearse(step)).kind()).isEqualTo(Kind.MOVED);
    }

    @Test
    void ofTwoOperatorsAtOnceTheSecondIsToldThatTheWorldMoved() throws Exception {
        var other = shop.pipeline.plan(shop.member("Deployment", shop.target(Shop.A, "")), Shop.purpose("bbbbbbbbbbbb"))
                .steps().getFirst();
        shop.pipeline.carryOut(step);

        assertThat(Shop.refused(() -> shop.pipeline.carryOut(other)).kind()).isEqualTo(Kind.MOVED);
    }

    @Test
    void whatWasRolledBackAndThenDeployedAnewIsNotRolledBackBehindAnybodysBack() throws Exception {
        shop.pipeline.carryOut(step);
        shop.pass();
        shop.deployed("Deployment", Shop.pinned(Shop.C));

        var refused = Shop.refused(() -> shop.pipeline.carryOut(step));

        assertThat(refused.problem().code()).isEqualTo("rollback.kubernetes.changed");
        assertThat(shop.reported()).containsOnly(Shop.C.toString());
    }

    @Test
    void reportsOfControllersSinceThePlanDoNotKeepItFromBeingRun() throws Exception {
        var version = shop.now("Deployment").at("/metadata/resourceVersion").asText();
        shop.cluster.change("deployments", "shop", "payments", "kube-controller-manager",
                object -> object.withObject("status").put("readyReplicas", 2));
        assertThat(shop.now("Deployment").at("/metadata/resourceVersion").asText()).isNotEqualTo(version);

        assertThat(shop.pipeline.carryOut(step).already()).isFalse();
    }

    @Test
    void aRevisionThatFellOutOfTheHistorySinceIsNotMadeUp() throws Exception {
        var set = shop.cluster.now("replicasets").stream()
                .filter(one -> one.at("/spec/replicas").asInt() == 0).findFirst().orElseThrow();
        shop.cluster.remove("replicasets", "shop", set.at("/metadata/name").asText());

        var refused = Shop.refused(() -> shop.pipeline.carryOut(step));

        assertThat(refused.kind()).isEqualTo(Kind.MOVED);
        assertThat(refused.problem().code()).isEqualTo("rollback.kubernetes.history");
    }

    @Test
    void whatWasDeletedMidwayIsSaid() throws Exception {
        shop.cluster.remove("deployments", "shop", "payments");

        var refused = Shop.refused(() -> shop.pipeline.carryOut(step));
        assertThat(refused.kind()).isEqualTo(Kind.FAILED);
        assertThat(refused.problem().code()).isEqualTo("rollback.kubernetes.gone");
        assertThat(refused.problem().why()).contains("Nothing was changed");

        assertThat(Shop.refused(() -> shop.pipeline.waitingFor(step)).kind()).isEqualTo(Kind.FAILED);
    }

    @Test
    void anotherOfTheSameNameIsNotRolledBack() throws Exception {
        shop.cluster.remove("deployments", "shop", "payments");
        shop.cluster.settled();
        shop.has("Deployment", Shop.pinned(Shop.B));

        assertThat(Shop.refused(() -> shop.pipeline.carryOut(step)).problem().code()).isEqualTo("rollback.kubernetes.gone");
        assertThat(shop.reported()).containsOnly(Shop.B.toString());
    }

    @Test
    @Proves(fault = API_GONE, during = ROLLBACK_RUNNING)
    void anAnswerThatWasLostIsLookedForInTheCluster() throws Exception {
        shop.cluster.faultAfter(WRITES);

        var accepted = shop.pipeline.carryOut(step);

        assertThat(accepted.answer()).contains("the answer itself was lost");
        assertThat(shop.container()).isEqualTo(Shop.pinned(Shop.A));
    }

    @Test
    void aCallThatNeverArrivedIsNotSaidToBeDone() throws Exception {
        shop.cluster.fault(WRITES, new Fault.Drops());

        var refused = Shop.refused(() -> shop.pipeline.carryOut(step));
        assertThat(refused.kind()).isEqualTo(Kind.FAILED);
        assertThat(refused.problem().code()).isEqualTo("rollback.kubernetes.not-seen");

        shop.cluster.heal();
        assertThat(shop.pipeline.carryOut(step).already()).as("and can be done then").isFalse();
    }

    @Test
    @Proves(fault = API_GONE, during = ROLLBACK_RUNNING)
    void aServerThatIsGoneMidwayLeavesTheOutcomeUnknown() throws Exception {
        shop.cluster.faultAfter(WRITES);
        shop.cluster.fault(line -> line.startsWith("GET") && shop.cluster.asked().stream().anyMatch(WRITES),
                new Fault.Drops());

        var refused = Shop.refused(() -> shop.pipeline.carryOut(step));

        assertThat(refused.kind()).isEqualTo(Kind.FAILED);
        assertThat(refused.problem().why()).contains("Nobody knows");
        shop.cluster.heal();
        assertThat(shop.pipeline.carryOut(step).already()).as("it was done").isTrue();
        assertThat(refused.problem().next()).contains("make a new plan");
        assertThat(Shop.refused(() -> shop.plan("Deployment")).problem().code()).as("planned again")
                .isEqualTo("rollback.kubernetes.same");
    }

    @Test
    @Proves(fault = API_SLOW, during = ROLLBACK_RUNNING, shown = "The call is given up and looked for: not made",
            recovers = "plan again once it answers: nothing is done twice")
    void aCallThatIsNeverAnsweredIsGivenUpAndCanBeMadeLater() throws Exception {
        isRefusedAndCanBeMadeLater(new Fault.Hangs(), "rollback.kubernetes.not-seen");
    }

    @Test
    @Proves(fault = API_LYING, during = ROLLBACK_RUNNING)
    void anAnswerThatIsNoneIsNotTakenForAYes() throws Exception {
        isRefusedAndCanBeMadeLater(new Fault.NotJson(), "rollback.kubernetes.not-seen");
    }

    @Test
    @Proves(fault = CREDENTIALS_EXPIRED, during = ROLLBACK_RUNNING,
            shown = "Failed: log in; nothing changed by that call",
            recovers = "log in and plan again; what was paused is resumed or owed")
    void credentialsThatExpireMidwayChangeNothing() throws Exception {
        isRefusedAndCanBeMadeLater(new Fault.Status(401, "token expired"), "rollback.delivery.unauthorized");
    }

    private void isRefusedAndCanBeMadeLater(Fault fault, String code) throws Exception {
        shop.cluster.fault(WRITES, fault);

        var refused = Shop.refused(() -> shop.pipeline.carryOut(step));
        assertThat(refused.kind()).isEqualTo(Kind.FAILED);
        assertThat(refused.problem().code()).isEqualTo(code);
        assertThat(refused.problem().next()).doesNotContain("policy").isNotBlank();
        assertThat(shop.container()).isEqualTo(Shop.pinned(Shop.B));

        shop.cluster.heal();
        assertThat(shop.pipeline.carryOut(step).already()).isFalse();
        assertThat(shop.pipeline.carryOut(step).already()).isTrue();
    }

    @Test
    @Proves(fault = DNS_GONE, during = ROLLBACK_RUNNING, shown = "Failed: no such host; nothing changed by that call",
            recovers = "plan again once the name resolves")
    void aNameThatDoesNotResolveChangesNothing() throws Exception {
        try (var nowhere = Shop.connection("https://no-such-host.invalid:6443", shop.clock)) {
            var lost = new KubernetesPipeline(new ObjectApi(nowhere));
            var refused = Shop.refused(() -> lost.carryOut(step));
            assertThat(refused.kind()).isEqualTo(Kind.FAILED);
            assertThat(refused.problem().code()).isEqualTo("rollback.delivery.unseen");
            assertThat(refused.problem().why()).contains("no-such-host.invalid").endsWith("No change was sent.");
        }
        assertThat(shop.container()).isEqualTo(Shop.pinned(Shop.B));
        assertThat(shop.pipeline.carryOut(step).already()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"403,FAILED", "409,MOVED", "422,FAILED", "500,FAILED", "429,FAILED"})
    void aStatusOfTheWriteIsToldForWhatItIs(int status, Kind kind) throws Exception {
        shop.cluster.fault(WRITES, new Fault.Status(status, "the server's own words"));

        assertThat(Shop.refused(() -> shop.pipeline.carryOut(step)).kind()).isEqualTo(kind);
        assertThat(shop.container()).isEqualTo(Shop.pinned(Shop.B));
    }

    @Test
    void whatTheServerWouldNotTakeIsRefusedWhenItIsPlanned() throws Exception {
        shop.cluster.fault(line -> line.contains("dryRun=All"), new Fault.Status(400,
                "admission webhook \"policy.example\" denied the request: no"));

        var refused = Shop.refused(() -> shop.plan("Deployment"));

        assertThat(refused.kind()).isEqualTo(Kind.BLOCKED);
        assertThat(refused.problem().why()).contains("denied the request: no");
    }

    @Test
    void whoMayNotPatchIsToldAndStillShownWhatWouldDiffer() throws Exception {
        shop.cluster.forbid("patch", "deployments", "shop");

        var part = shop.plan("Deployment");

        assertThat(part.findings()).anyMatch(finding -> finding.check().equals("permission") && finding.isBlocking());
        assertThat(part.differences().getFirst().diff()).contains(Shop.A.toString());
    }

    @Test
    void whoMayNotSeeTheHistoryIsToldThatItWasNotLookedAt() throws Exception {
        shop.cluster.forbid("list", "replicasets", "shop");
        shop.cluster.forbid("list", "pods", "shop");

        var part = shop.plan("Deployment");

        assertThat(part.findings()).filteredOn(finding -> finding.check().equals("history"))
                .extracting(finding -> finding.verdict().word()).containsOnly("could not tell", "warned");
        assertThat(part.steps().getFirst().facts()).doesNotContainKey("revision");
    }

    @Test
    void whatSomebodyElseOwnsIsRefusedUnlessTheGlassIsBroken() throws Exception {
        shop.cluster.change("deployments", "shop", "payments", "argocd-controller", object -> object.withObject("metadata")
                .withObject("annotations").put("argocd.argoproj.io/tracking-id", "shop:apps/Deployment:shop/payments"));
        var member = shop.member("Deployment", shop.target(Shop.A, ""), new Owner(Owner.Kind.ARGO_CD, "argocd", "shop"));
        assertThat(Shop.refused(() -> shop.pipeline.plan(member, Shop.purpose("aaaaaaaaaaaa"))).problem().code())
                .isEqualTo("rollback.kubernetes.owned");

        var glass = new Purpose("aaaaaaaaaaaa", "Git is down", "ana", true,
                Instant.parse("2026-11-21T04:00:00Z").plus(BreakGlass.LONGEST));
        var part = shop.pipeline.plan(member, glass);

        assertThat(part.findings()).filteredOn(finding -> finding.check().equals("undone-by")).singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).contains("Argo CD application shop:apps/Deployment"));
        assertThat(shop.pipeline.carryOut(part.steps().getFirst()).already()).isFalse();
    }

    @Test
    void anImageThatTheHistoryForgotGoesIntoThePresentTemplateAlone() throws Exception {
        var part = shop.plan("Deployment", shop.target(Shop.C, "v39"));
        shop.pipeline.carryOut(part.steps().getFirst());
        shop.pass();

        assertThat(part.findings()).anyMatch(finding -> finding.title().equals("Only the image goes back, not the rest of "
                + "the template"));
        assertThat(shop.reported()).containsOnly(Shop.C.toString());
    }
}
