package dev.mintmark.kubernetes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import dev.mintmark.change.rollback.Step.Phase;
import dev.mintmark.testkit.kubernetes.Fault;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What Flux's steps do: once, however often they are carried out, and nothing in a world that moved.
class FluxStepsTest {

    private static final String AUTOMATIONS = "imageupdateautomations";

    private Site site;
    private Part part;

    @BeforeEach
    void plan() throws Exception {
        site = FluxSite.withAutomation(FluxSite.withKustomization(new Site()));
        part = FluxSite.plan(site);
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void everyStepIsCarriedOutOnceHoweverOftenAndByWhomItIsAskedFor() throws Exception {
        site.carryOutTwice(part, Phase.PAUSE);
        assertThat(automation().at("/spec/suspend").asBoolean()).isTrue();
        site.carryOutTwice(part, Phase.SYNC);
        assertThat(site.object("kustomizations", "apps").at("/metadata/annotations/reconcile.fluxcd.io~1requestedAt")
                .asText())
                .isEqualTo("mintmark-" + Site.PLAN);
        pinned();
        site.carryOutTwice(part, Phase.RESUME);
        assertThat(automation().path("spec").has("suspend")).as("as it was before").isFalse();
        assertThat(automation().at("/metadata/annotations").size()).isZero();
    }

    @Test
    void everyPatchIsLockedAndOursByName() throws Exception {
        site.carryOutTwice(part, Phase.PAUSE);

        assertThat(site.writes()).singleElement().asString().contains("fieldManager=mintmark",
                "fieldValidation=Strict");
        assertThat(site.object(AUTOMATIONS, "apps").at("/metadata/generation").asLong()).isEqualTo(2);
    }

    @Test
    void whatWasFalseBeforeIsFalseAgain() throws Exception {
        site.spec(AUTOMATIONS, "apps", spec -> spec.put("suspend", false));
        part = FluxSite.plan(site);
        site.carryOutTwice(part, Phase.PAUSE);
        pinned();
        site.carryOutTwice(part, Phase.RESUME);

        assertThat(automation().at("/spec/suspend").isBoolean()).isTrue();
        assertThat(automation().at("/spec/suspend").asBoolean()).isFalse();
    }

    @Test
    void t14AutomationIsNotResumedWhileItsPolicySelectsTheBadImage() throws Exception {
        site.carryOutTwice(part, Phase.PAUSE);

        var refused = Site.refusal(() -> FluxSite.flux(site).carryOut(Site.step(part, "flux.resume")));

        assertThat(refused.kind()).isEqualTo(Kind.BLOCKED);
        assertThat(refused.problem().why()).contains("ImagePolicy flux-system/payments selects", "commit that again");
        assertThat(automation().at("/spec/suspend").asBoolean()).isTrue();
    }

    @Test
    void t14APolicyThatMayNotBeSeenIsNotSaidToBeGood() throws Exception {
        site.carryOutTwice(part, Phase.PAUSE);
        site.cluster.forbid("list", "imagepolicies", "flux-system");

        var refused = Site.refusal(() -> FluxSite.flux(site).carryOut(Site.step(part, "flux.resume")));

        assertThat(refused.kind()).isEqualTo(Kind.BLOCKED);
        assertThat(refused.problem().next())
                .contains("list imagepolicies of image.toolkit.fluxcd.io in namespace flux-system");
    }

    @Test
    void t14ATagAloneDoesNotProveThatThePolicySelectsTheGoodImage() throws Exception {
        site.carryOutTwice(part, Phase.PAUSE);
        site.status("imagepolicies", "payments", "latestRef: {name: " + Site.REPOSITORY + ", tag: 1.4.1}");

        assertThat(Site.refusal(() -> FluxSite.flux(site).carryOut(Site.step(part, "flux.resume"))).kind())
                .isEqualTo(Kind.BLOCKED);
    }

    @Test
    void ofTwoRollbacksThatHoldTheSameAutomationOnlyTheLastResumesIt() throws Exception {
        site.carryOutTwice(part, Phase.PAUSE);
        var other = FluxSite.flux(site).plan(FluxSite.deployment(), site.purpose("zzzzzzzzzzzz", false));
        site.carryOutTwice(other, Phase.PAUSE);
        pinned();

        site.carryOutTwice(part, Phase.RESUME);
        assertThat(automation().at("/spec/suspend").asBoolean()).isTrue();
        site.carryOutTwice(other, Phase.RESUME);
        assertThat(automation().at("/spec/suspend").asBoolean()).isFalse();
    }

    @Test
    void whatSomebodyElseSuspendedMeanwhileIsTheirsToResume() throws Exception {
        site.spec(AUTOMATIONS, "apps", spec -> spec.put("suspend", true));

        assertThat(FluxSite.flux(site).carryOut(Site.step(part, "flux.suspend")).already()).isTrue();
        pinned();
        assertThat(FluxSite.flux(site).carryOut(Site.step(part, "flux.resume")).already()).isTrue();
        assertThat(automation().at("/spec/suspend").asBoolean()).isTrue();
        assertThat(site.writes()).isEmpty();
    }

    @Test
    void automationThatWasChangedSinceThePlanIsNotTouched() throws Exception {
        site.spec(AUTOMATIONS, "apps", spec -> spec.put("interval", "9m"));

        var refused = Site.refusal(() -> FluxSite.flux(site).carryOut(Site.step(part, "flux.suspend")));

        assertThat(refused.kind()).isEqualTo(Kind.MOVED);
        assertThat(refused.problem().why()).contains("generation 2, not 1");
        assertThat(site.writes()).isEmpty();
    }

    @Test
    void aReportBetweenLookAndPatchIsLookedAtAgain() throws Exception {
        var once = new AtomicInteger();
        site.cluster.fault(line -> line.startsWith("PATCH") && once.getAndIncrement() == 0,
                new Fault.Status(409, "the object has been modified"));

        assertThat(FluxSite.flux(site).carryOut(Site.step(part, "flux.suspend")).already()).isFalse();
        assertThat(automation().at("/spec/suspend").asBoolean()).isTrue();
    }

    @Test
    void aConflictThatLastsMeansThatTheWorldMoves() throws Exception {
        site.cluster.fault(line -> line.startsWith("PATCH"), new Fault.Status(409, "the object has been modified"));

        assertThat(Site.refusal(() -> FluxSite.flux(site).carryOut(Site.step(part, "flux.suspend"))).kind())
                .isEqualTo(Kind.MOVED);
    }

    @Test
    void anObjectThatIsGoneOrWasMadeAnewMidwayMeansThatTheWorldMoved() throws Exception {
        site.cluster.fault(line -> line.startsWith("PATCH"), new Fault.Status(404, "not found"));
        assertThat(moved("flux.suspend")).isEqualTo(Kind.MOVED);
        site.cluster.heal();

        site.cluster.remove(AUTOMATIONS, "flux-system", "apps");
        assertThat(moved("flux.suspend")).isEqualTo(Kind.MOVED);
        FluxSite.withAutomation(site);
        site.change(AUTOMATIONS, "apps", object -> object.withObject("metadata").put("uid", "another"));
        assertThat(moved("flux.suspend")).isEqualTo(Kind.MOVED);
        assertThat(moved("flux.resume")).isEqualTo(Kind.MOVED);
        assertThat(automation().path("spec").has("suspend")).isFalse();
    }

    @Test
    void aMissingRightAndAServerThatStumblesAreToldApart() throws Exception {
        site.cluster.forbid("patch", AUTOMATIONS, "flux-system");
        var forbidden = Site.refusal(() -> FluxSite.flux(site).carryOut(Site.step(part, "flux.suspend")));
        assertThat(forbidden.kind()).isEqualTo(Kind.FAILED);
        assertThat(forbidden.problem().next()).contains("patch imageupdateautomations of image.toolkit.fluxcd.io");

        site.cluster.fault(line -> line.startsWith("PATCH"), new Fault.Drops());
        var unknown = Site.refusal(() -> FluxSite.flux(site).carryOut(Site.step(part, "flux.reconcile")));
        assertThat(unknown.problem().code()).isEqualTo("rollback.delivery.unknown");
        assertThat(unknown.problem().why()).contains("Nobody knows whether it was done");
    }

    @Test
    void aRehearsalAsksTheServerAndChangesNothing() throws Exception {
        for (var step : part.steps()) {
            FluxSite.flux(site).rehearse(step);
        }

        assertThat(site.writes()).isEmpty();
        assertThat(site.cluster.asked()).filteredOn(line -> line.contains("dryRun=All")).hasSize(3);
        assertThat(automation().path("spec").has("suspend")).isFalse();
    }

    @Test
    void whatIsWaitedForIsToldUntilFluxHasHandledTheRequest() throws Exception {
        var reconcile = Site.steps(part, Phase.SYNC).getLast();
        FluxSite.flux(site).carryOut(reconcile);
        assertThat(FluxSite.flux(site).waitingFor(reconcile).orElseThrow()).contains("has not taken up the request");

        handled("conditions: [{type: Reconciling, status: 'True', reason: Progressing, message: Health checks}]");
        assertThat(FluxSite.flux(site).waitingFor(reconcile).orElseThrow())
                .contains("is reconciling, Progressing: Health");

        handled("conditions: [{type: Ready, status: 'False', reason: DependencyNotReady, message: infra is not ready}]");
        assertThat(FluxSite.flux(site).waitingFor(reconcile).orElseThrow()).contains("infra is not ready");

        handled("conditions: [{type: Ready, status: 'True', reason: ReconciliationSucceeded}]");
        assertThat(FluxSite.flux(site).waitingFor(reconcile)).isEmpty();
    }

    @Test
    void aCommitThatFluxCannotApplyFailsAndTheFailureFromBeforeDoesNot() throws Exception {
        var reconcile = Site.steps(part, Phase.SYNC).getLast();
        FluxSite.flux(site).carryOut(reconcile);
        handled("conditions: [{type: Ready, status: 'False', reason: HealthCheckFailed, message: the bad version}]");
        assertThat(FluxSite.flux(site).waitingFor(reconcile).orElseThrow()).contains("the bad version");

        handled("{lastAttemptedRevision: 'main@sha1:bbb', conditions: [{type: Ready, status: 'False', reason: BuildFailed, "
                + "message: no such file}]}");
        var failed = Site.refusal(() -> FluxSite.flux(site).waitingFor(reconcile));
        assertThat(failed.kind()).isEqualTo(Kind.FAILED);
        assertThat(failed.problem().why()).contains("BuildFailed: no such file");
    }

    @Test
    void aKustomizationThatStallsOrIsSuspendedMidwayFails() throws Exception {
        var reconcile = Site.steps(part, Phase.SYNC).getLast();
        FluxSite.flux(site).carryOut(reconcile);
        handled("conditions: [{type: Stalled, status: 'True', reason: InvalidSpec}]");
        assertThat(Site.refusal(() -> FluxSite.flux(site).waitingFor(reconcile)).problem().code())
                .isEqualTo("rollback.flux.stalled");

        site.spec("kustomizations", "apps", spec -> spec.put("suspend", true));
        assertThat(Site.refusal(() -> FluxSite.flux(site).waitingFor(reconcile)).problem().code())
                .isEqualTo("rollback.flux.suspended");
        assertThat(Site.refusal(() -> FluxSite.flux(site).carryOut(reconcile)).kind()).isEqualTo(Kind.MOVED);
    }

    @Test
    void aHelmReleaseThatGaveUpOnTheBadVersionIsWaitedForUntilItHasTriedTheGoodOne() throws Exception {
        FluxSite.withRelease(site);
        part = FluxSite.flux(site).plan(FluxSite.release(), site.purpose());
        var reconcile = Site.steps(part, Phase.SYNC).getLast();
        FluxSite.flux(site).carryOut(reconcile);
        site.status("helmreleases", "payments", "lastHandledReconcileAt: mintmark-" + Site.PLAN);
        assertThat(FluxSite.flux(site).waitingFor(reconcile).orElseThrow()).contains("UpgradeFailed");

        site.status("helmreleases", "payments", "lastAttemptedConfigDigest: sha256:bb");
        assertThat(Site.refusal(() -> FluxSite.flux(site).waitingFor(reconcile)).problem().why())
                .contains("RetriesExceeded");
    }

    @Test
    void afterBrokenGlassTheOwnerIsNotResumedBeforeGitHasANewCommit() throws Exception {
        part = FluxSite.flux(site).plan(FluxSite.deployment(), site.purpose(Site.PLAN, true));
        var resume = part.steps().stream().filter(step -> step.title().equals("Resume Kustomization flux-system/apps"))
                .findFirst().orElseThrow();
        site.carryOutTwice(part, Phase.PAUSE);
        assertThat(site.object("kustomizations", "apps").at("/spec/suspend").asBoolean()).isTrue();
        assertThat(Site.refusal(() -> FluxSite.flux(site).carryOut(resume)).problem().code())
                .isEqualTo("rollback.flux.uncommitted");

        site.status("gitrepositories", "env", "artifact: {revision: 'main@sha1:bbb'}");
        assertThat(FluxSite.flux(site).carryOut(resume).already()).isFalse();
        assertThat(site.object("kustomizations", "apps").path("spec").has("suspend")).isFalse();
    }

    private Kind moved(String act) throws Exception {
        return Site.refusal(() -> FluxSite.flux(site).carryOut(Site.step(part, act))).kind();
    }

    /// Somebody pins the policy to the good version.
    private void pinned() {
        site.status("imagepolicies", "payments", "latestRef: {name: " + Site.REPOSITORY + ", tag: 1.4.1, digest: '"
                + Site.GOOD.value() + "'}");
    }

    private void handled(String status) {
        site.status("kustomizations", "apps", "lastHandledReconcileAt: mintmark-" + Site.PLAN);
        site.status("kustomizations", "apps", status);
    }

    private JsonNode automation() {
        return site.object(AUTOMATIONS, "apps");
    }
}
