package dev.mintmark.kubernetes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.rollback.Finding.Verdict;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.Step.Phase;
import dev.mintmark.testkit.kubernetes.Fault;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The way back of an Argo Rollout, by patches of the Rollout itself.
class RolloutsTest {

    private static final String ROLLOUT = "/apis/argoproj.io/v1alpha1/namespaces/shop/rollouts/payments";

    private Site site;

    @BeforeEach
    void start() throws IOException {
        site = new Site();
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void t13AnAbortIsSaidToBeNoRevertAndIsFollowedByBringingTheTemplateBack() throws Exception {
        var part = RolloutSite.plan(RolloutSite.updating(site));

        assertThat(part.steps()).extracting(Step::act)
                .containsExactly("argo-rollouts.abort", "argo-rollouts.undo");
        assertThat(Site.step(part, "argo-rollouts.abort").call())
                .isEqualTo("PATCH " + ROLLOUT + "/status {\"status\":{\"abort\":true}}");
        var finding = Site.finding(part, "To abort is not to revert");
        assertThat(finding.evidence()).contains("spec.template still is the new version", "Degraded");
        assertThat(finding.handled()).contains(Phase.CHANGE);
    }

    @Test
    void t13TheWayBackTakesAllStepsAndAnalysesAgainUnlessTheRollbackWindowCoversIt() throws Exception {
        RolloutSite.promoted(site);
        var again = Site.finding(RolloutSite.plan(site), "The steps and analyses run again");
        assertThat(again.verdict()).isEqualTo(Verdict.WARNED);
        assertThat(again.evidence()).contains("canary with 3 steps, with analysis", "rollbackWindow is not set");

        // Between the target and the stable one are revisions 2 and 3.
        window(2);
        assertThat(Site.finding(RolloutSite.plan(site), "run again on the way back").verdict())
                .isEqualTo(Verdict.WARNED);
        window(3);
        assertThat(Site.finding(RolloutSite.plan(site), "the target is within the rollbackWindow").verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void t13BackToTheStableReplicaSetOfAnUnfinishedCanaryNoStepRuns() throws Exception {
        assertThat(Site.finding(RolloutSite.plan(RolloutSite.updatingFromGood(site)),
                "the target is the stable ReplicaSet")
                .verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void onlyTheTemplateGoesBackAndWithoutTheHashThatWasAddedToIt() throws Exception {
        var part = RolloutSite.plan(RolloutSite.updating(site));
        site.spec("rollouts", "payments", spec -> spec.put("replicas", 11));

        site.carryOutTwice(part, Phase.PAUSE);
        site.carryOutTwice(part, Phase.CHANGE);

        var rollout = site.object("rollouts", "payments");
        assertThat(rollout.at("/spec/template/spec/containers/0/image").asText())
                .isEqualTo(Site.REPOSITORY + "@" + Site.GOOD.value());
        assertThat(rollout.at("/spec/template/metadata/labels").toString()).isEqualTo("{\"app\":\"payments\"}");
        assertThat(rollout.at("/spec/replicas").asInt()).as("an autoscaler's by now").isEqualTo(11);
        assertThat(rollout.at("/status/abort").asBoolean()).isTrue();
        assertThat(site.writes()).hasSize(2).allMatch(line -> line.contains("fieldManager=mintmark"));
    }

    @Test
    void whatWillDifferIsShownWithoutSecretsAndThePlanKeepsNone() throws Exception {
        var part = RolloutSite.plan(RolloutSite.updating(site));

        assertThat(part.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.subject()).isEqualTo("Rollout shop/payments");
            assertThat(difference.diff()).contains("-spec.containers[main].image: " + Site.REPOSITORY + "@"
                    + Site.BAD.value(),
                    "+spec.containers[main].image: " + Site.REPOSITORY + "@" + Site.GOOD.value(),
                    "env[DB_PASSWORD].value: •••");
        });
        assertThat(part.toString()).doesNotContain("new-secret-1", "old-secret-1");
    }

    @Test
    void anAbortGoesToTheRolloutItselfWhereItHasNoStatusSubresource() throws Exception {
        var part = RolloutSite.plan(RolloutSite.updating(site));
        site.cluster.fault(line -> line.startsWith("PATCH") && line.contains("/status"), new Fault.Status(404,
                "not found"));

        site.carryOutTwice(part, Phase.PAUSE);

        assertThat(site.object("rollouts", "payments").at("/status/abort").asBoolean()).isTrue();
        site.carryOutTwice(part, Phase.CHANGE);
    }

    @Test
    void aRolloutOfGitIsOnlyAborted() throws Exception {
        RolloutSite.updating(site);
        for (var kind : new Owner.Kind[] {Owner.Kind.ARGO_CD, Owner.Kind.FLUX_KUSTOMIZATION, Owner.Kind.GIT,
                Owner.Kind.HELM}) {
            var part = site.pipeline("argo-rollouts").plan(Site.member("Rollout", new Owner(kind, "", "x")),
                    site.purpose());
            assertThat(part.steps()).extracting(Step::act).containsExactly("argo-rollouts.abort");
            assertThat(Site.finding(part, "To abort is not to revert").next())
                    .contains("when its owner brings the wanted");
        }
        RolloutSite.promoted(site);
        assertThat(site.pipeline("argo-rollouts").plan(Site.member("Rollout", new Owner(Owner.Kind.ARGO_CD, "", "x")),
                site.purpose()).steps()).isEmpty();
    }

    @Test
    void withBrokenGlassARolloutOfGitGetsItsTemplateBack() throws Exception {
        RolloutSite.promoted(site);

        assertThat(site.pipeline("argo-rollouts").plan(Site.member("Rollout", new Owner(Owner.Kind.ARGO_CD, "", "x")),
                site.purpose(Site.PLAN, true)).steps()).extracting(Step::act).containsExactly("argo-rollouts.undo");
    }

    @Test
    void itIsPromotedFullyOnlyWhenThatIsWantedAndThereIsSomethingToPromote() throws Exception {
        RolloutSite.promoted(site);
        var part = site.pipeline("argo-rollouts", true).plan(RolloutSite.member(), site.purpose());
        assertThat(part.steps()).extracting(Step::act).containsExactly("argo-rollouts.undo",
                "argo-rollouts.promote-full");
        site.carryOutTwice(part, Phase.CHANGE);
        assertThat(Site.refusal(() -> site.pipeline("argo-rollouts").carryOut(Site.step(part,
                "argo-rollouts.promote-full")))
                .problem().code()).isEqualTo("rollback.rollouts.unobserved");

        site.status("rollouts", "payments", "{observedGeneration: '2', currentPodHash: was1, phase: Progressing}");
        site.carryOutTwice(part, Phase.SYNC);
        assertThat(site.object("rollouts", "payments").at("/status/promoteFull").asBoolean()).isTrue();

        site.status("rollouts", "payments", "{promoteFull: false, stableRS: was1}");
        assertThat(site.pipeline("argo-rollouts").carryOut(Site.step(part, "argo-rollouts.promote-full")).already())
                .isTrue();
    }

    @Test
    void aTemplateOrAnUpdateThatIsAnotherSinceThePlanIsNotTouched() throws Exception {
        var part = RolloutSite.plan(RolloutSite.updating(site));
        site.spec("rollouts", "payments", spec -> spec.withObject("template").withObject("metadata").put("name", "x"));
        site.status("rollouts", "payments", "currentPodHash: next5");

        for (var step : part.steps()) {
            assertThat(Site.refusal(() -> site.pipeline("argo-rollouts").carryOut(step)).kind()).isEqualTo(Kind.MOVED);
        }
        assertThat(site.writes()).isEmpty();
    }

    @Test
    void aReplicaSetThatIsGoneMeansThatTheWorldMoved() throws Exception {
        var part = RolloutSite.plan(RolloutSite.promoted(site));
        site.cluster.remove("replicasets", "shop", "payments-was1");

        var refused = Site.refusal(() -> site.pipeline("argo-rollouts").carryOut(Site.step(part,
                "argo-rollouts.undo")));

        assertThat(refused.kind()).isEqualTo(Kind.MOVED);
        assertThat(refused.problem().why()).contains("ReplicaSet payments-was1 is not there");
    }

    @Test
    void aFailedTestOfTheResourceVersionIsLookedAtAgainAndAnInvalidPatchIsNot() throws Exception {
        var part = RolloutSite.plan(RolloutSite.promoted(site));
        site.cluster.fault(line -> line.startsWith("PATCH"), new Fault.Status(422, "spec.template: Invalid value"));

        var refused = Site.refusal(() -> site.pipeline("argo-rollouts").carryOut(Site.step(part,
                "argo-rollouts.undo")));

        assertThat(refused.kind()).isEqualTo(Kind.FAILED);
        assertThat(refused.problem().why()).contains("422", "spec.template: Invalid value");
    }

    @Test
    void aTagInATemplateIsNoProofOfItsBytes() throws Exception {
        RolloutSite.promoted(site);
        site.spec("replicasets", "payments-was1", spec -> ((ObjectNode)
                spec.at("/template/spec/containers/0")).put("image", Site.REPOSITORY + ":1.4.1"));

        assertThat(Site.refusal(() -> RolloutSite.plan(site)).problem().code())
                .isEqualTo("rollback.rollouts.no-replica-set");
    }

    @Test
    void aReplicaSetOfAnotherRolloutIsNoHistoryOfThisOne() throws Exception {
        RolloutSite.promoted(site);
        site.put("rollouts", "{apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: {name: o, namespace: shop, uid: r2}}");
        site.change("replicasets", "payments-was1", object -> ((ObjectNode)
                object.at("/metadata/ownerReferences/0")).put("uid", "r2"));

        assertThat(Site.refusal(() -> RolloutSite.plan(site)).kind()).isEqualTo(Kind.BLOCKED);
    }

    @Test
    void aPausedRolloutBlocks() throws Exception {
        RolloutSite.promoted(site);
        site.spec("rollouts", "payments", spec -> spec.put("paused", true));

        assertThat(Site.finding(RolloutSite.plan(site), "is paused").isBlocking()).isTrue();
    }

    @Test
    void missingRightsAreNamed() throws Exception {
        RolloutSite.promoted(site);
        site.cluster.forbid("list", "replicasets", "shop");
        assertThat(Site.refusal(() -> RolloutSite.plan(site)).problem().next()).contains("list replicasets of apps");
        site.cluster.forbid("get", "rollouts", "shop");
        assertThat(Site.refusal(() -> RolloutSite.plan(site)).problem().next()).contains("get rollouts of argoproj.io");
    }

    @Test
    void whatIsWaitedForIsToldAndADegradedRolloutFails() throws Exception {
        var part = RolloutSite.plan(RolloutSite.promoted(site));
        var undo = Site.step(part, "argo-rollouts.undo");
        var rollouts = site.pipeline("argo-rollouts");
        rollouts.carryOut(undo);
        site.status("rollouts", "payments", "phase: Degraded");
        assertThat(rollouts.waitingFor(undo).orElseThrow()).contains("has not looked at the template");

        site.status("rollouts", "payments", "{observedGeneration: '2', phase: Paused, message: CanaryPauseStep}");
        assertThat(rollouts.waitingFor(undo).orElseThrow()).contains("is paused: CanaryPauseStep");
        site.status("rollouts", "payments", "{phase: Healthy, message: ''}");
        assertThat(rollouts.waitingFor(undo)).isEmpty();
        site.status("rollouts", "payments", "{phase: Degraded, message: 'RolloutAborted: metric errors failed'}");
        assertThat(Site.refusal(() -> rollouts.waitingFor(undo)).problem().why()).contains("metric errors failed");
    }

    @Test
    void aTemplateThatIsADeploymentsIsBroughtBackThere() throws Exception {
        RolloutSite.promoted(site);
        referring("Deployment");
        site.put("deployments", """
                {apiVersion: apps/v1, kind: Deployment, metadata: {name: payments-template, namespace: shop},
                 spec: {replicas: 0, selector: {matchLabels: {app: payments}}, template: %s}}"""
                .formatted(RolloutSite.template("", Site.BAD.value(), "new-secret-1")));
        var part = RolloutSite.plan(site);
        var undo = Site.step(part, "argo-rollouts.undo");
        assertThat(undo.call()).startsWith("PATCH /apis/apps/v1/namespaces/shop/deployments/payments-template ");

        site.carryOutTwice(part, Phase.CHANGE);

        var deployment = site.object("deployments", "payments-template");
        assertThat(deployment.at("/spec/template/spec/containers/0/image").asText()).endsWith(Site.GOOD.value());
        assertThat(deployment.at("/spec/template/metadata/labels").has("rollouts-pod-template-hash")).isFalse();
        site.status("rollouts", "payments",
                "{phase: Degraded, observedGeneration: '2', workloadObservedGeneration: '1'}");
        assertThat(site.pipeline("argo-rollouts").waitingFor(undo).orElseThrow())
                .contains("has not looked at the template");
        site.status("rollouts", "payments", "{phase: Healthy, workloadObservedGeneration: '"
                + deployment.at("/metadata/generation").asText() + "'}");
        assertThat(site.pipeline("argo-rollouts").waitingFor(undo)).isEmpty();
    }

    @Test
    void aTemplateOfAnotherKindIsNotChangedHere() throws Exception {
        RolloutSite.promoted(site);
        referring("PodTemplate");

        assertThat(Site.refusal(() -> RolloutSite.plan(site)).problem().code())
                .isEqualTo("rollback.rollouts.workload-ref");
    }

    private void referring(String kind) {
        site.spec("rollouts", "payments", spec -> {
            spec.remove("template");
            spec.set("workloadRef", Site.yaml("{apiVersion: apps/v1, kind: " + kind + ", name: payments-template}"));
        });
        site.status("rollouts", "payments", "observedGeneration: '2'");
    }

    private void window(int revisions) {
        site.spec("rollouts", "payments", spec -> spec.withObject("rollbackWindow").put("revisions", revisions));
    }
}
