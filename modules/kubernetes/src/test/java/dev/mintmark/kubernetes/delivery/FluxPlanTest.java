package dev.mintmark.kubernetes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Finding.Verdict;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.Step.Phase;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What Flux contributes to a plan: where the manifests are, what would undo the commit, and who carries it to the
/// cluster.
class FluxPlanTest {

    private Site site;

    @BeforeEach
    void start() throws IOException {
        site = FluxSite.withKustomization(new Site());
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void t14ImageAutomationThatWouldCommitTheBadImageAgainIsPausedAndResumedWithAnOwnerAndADueTime() throws Exception {
        FluxSite.withAutomation(site);

        var part = FluxSite.plan(site);

        var pause = Site.steps(part, Phase.PAUSE);
        assertThat(pause).extracting(Step::title).containsExactly("Suspend ImageUpdateAutomation flux-system/apps");
        assertThat(pause.getFirst().call()).contains("PATCH /apis/image.toolkit.fluxcd.io/v1/namespaces/flux-system/"
                + "imageupdateautomations/apps", "\"spec\":{\"suspend\":true}");
        var resume = Site.steps(part, Phase.RESUME);
        assertThat(resume).extracting(Step::title).containsExactly("Resume ImageUpdateAutomation flux-system/apps");
        assertThat(resume.getFirst().before()).contains(site.clock.instant().plus(Duration.ofHours(4)));
        assertThat(resume.getFirst().fact("answers")).isEqualTo("ana");
        var undone = Site.finding(part, "Image automation flux-system/apps would commit the newer image again");
        assertThat(undone.isBlocking()).isFalse();
        assertThat(undone.handled()).contains(Phase.PAUSE);
        assertThat(undone.evidence()).contains("ImagePolicy flux-system/payments selects " + Site.REPOSITORY
                + ":1.4.2");
    }

    @Test
    void t14ThePlanSaysThatTheAutomationCommitsTheBadImageAgainOnceItIsResumedAndWhatToDo() throws Exception {
        FluxSite.withAutomation(site);

        var resumed = Site.finding(FluxSite.plan(site), "Resumed, image automation flux-system/apps commits");

        assertThat(resumed.verdict()).isEqualTo(Verdict.WARNED);
        assertThat(resumed.next()).contains("pin the ImagePolicy in Git", "spec.policy.semver.range: 1.4.1");
    }

    @Test
    void theManifestsAreWhereTheGitRepositoryAndTheKustomizationSayWithoutItsPassword() throws Exception {
        assertThat(FluxSite.plan(site).manifests())
                .contains(new ManifestSource("https://git.example/shop/env.git", "main", "apps/payments"));
    }

    @Test
    void theSourceIsAskedToReconcileBeforeWhatAppliesIt() throws Exception {
        var part = FluxSite.plan(site);

        assertThat(part.steps()).extracting(Step::title).containsExactly("Reconcile GitRepository flux-system/env",
                "Reconcile Kustomization flux-system/apps");
        assertThat(part.steps()).allSatisfy(step -> {
            assertThat(step.phase()).isEqualTo(Phase.SYNC);
            assertThat(step.call()).contains("\"reconcile.fluxcd.io/requestedAt\":\"mintmark-" + Site.PLAN + "\"");
        });
        assertThat(part.lock()).containsEntry("Kustomization flux-system/apps generation", "1");
    }

    @Test
    void aHelmReleaseIsReconciledAfterTheKustomizationThatAppliesIt() throws Exception {
        var part = FluxSite.flux(FluxSite.withRelease(site)).plan(FluxSite.release(), site.purpose());

        assertThat(part.steps()).extracting(Step::title).containsExactly("Reconcile GitRepository flux-system/env",
                "Reconcile Kustomization flux-system/apps", "Reconcile HelmRelease shop/payments");
        assertThat(part.manifests()).isPresent();
        assertThat(Site.finding(part, "Its values also come from Secret payments-values").evidence())
                .contains("prod.yaml");
        assertThat(Site.finding(part, "HelmRelease shop/payments has given up").isBlocking()).isFalse();
        assertThat(Site.finding(part, "HelmRelease shop/payments has nothing to remediate to").evidence())
                .contains("1 entries");
        assertThat(part.history()).contains("Helm revision 12: chart 2.0.1, failed.");
    }

    @Test
    void aHelmReleaseThatNobodyElseAppliesHasItsChartInGit() throws Exception {
        FluxSite.withRelease(site);
        site.change("helmreleases", "payments", object -> object.withObject("metadata").remove("labels"));
        site.spec("helmreleases", "payments", spec -> spec.withObject("chart").withObject("spec").put("chart",
                "./charts/web")
                .withObject("sourceRef").put("kind", "GitRepository").put("name", "env").put("namespace",
                "flux-system"));

        var part = FluxSite.flux(site).plan(FluxSite.release(), site.purpose());

        assertThat(part.manifests()).contains(new ManifestSource("https://git.example/shop/env.git", "main",
                "charts/web"));
        assertThat(part.steps()).extracting(Step::title).containsExactly("Reconcile GitRepository flux-system/env",
                "Reconcile HelmRelease shop/payments");
    }

    @Test
    void aHelmReleaseWhoseOriginIsNotGitHasNoKnownManifests() throws Exception {
        FluxSite.withRelease(site);
        site.change("helmreleases", "payments", object -> object.withObject("metadata").remove("labels"));

        var part = FluxSite.flux(site).plan(FluxSite.release(), site.purpose());

        assertThat(part.manifests()).isEmpty();
        assertThat(Site.finding(part, "Where its manifests are could not be told").verdict())
                .isEqualTo(Verdict.COULD_NOT_TELL);
    }

    @Test
    void aPauseThatGitOverwritesIsSaidToBeOverwritten() throws Exception {
        FluxSite.withAutomation(site);
        site.cluster.change("imageupdateautomations", "flux-system", "apps", "kustomize-controller",
                object -> object.withObject("spec").put("suspend", false));

        assertThat(Site.finding(FluxSite.plan(site), "Git itself says that image automation").next())
                .isEqualTo("Set spec.suspend: true in Git, too.");
    }

    @Test
    void automationThatIsSuspendedAlreadyIsNeitherPausedNorResumed() throws Exception {
        FluxSite.withAutomation(site);
        site.spec("imageupdateautomations", "apps", spec -> spec.put("suspend", true));

        var part = FluxSite.plan(site);

        assertThat(part.steps()).extracting(Step::phase).containsOnly(Phase.SYNC);
        assertThat(Site.finding(part, "is suspended already").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void automationOfAnotherRepositoryOrBranchIsLeftAlone() throws Exception {
        FluxSite.withAutomation(site);
        site.spec("imageupdateautomations", "apps", spec -> spec.withObject("git").withObject("push").put("branch",
                "bot"));

        var part = FluxSite.plan(site);
        assertThat(part.steps()).extracting(Step::phase).containsOnly(Phase.SYNC);
        assertThat(Site.finding(part, "commits to another branch").verdict()).isEqualTo(Verdict.WARNED);

        site.put("gitrepositories", """
                {apiVersion: source.toolkit.fluxcd.io/v1, kind: GitRepository, metadata: {name: other, namespace: flux-system},
                 spec: {url: "https://git.example/other.git", ref: {branch: main}}}""");
        site.spec("imageupdateautomations", "apps", spec -> spec.withObject("sourceRef").put("name", "other"));
        assertThat(FluxSite.plan(site).findings()).noneMatch(finding -> finding.check().equals("undone-by"));
    }

    @Test
    void anotherGitRepositoryOfTheSameAddressIsTheSameRepository() throws Exception {
        FluxSite.withAutomation(site);
        site.put("gitrepositories", """
                {apiVersion: source.toolkit.fluxcd.io/v1, kind: GitRepository, metadata: {name: rw, namespace: flux-system},
                 spec: {url: "ssh://git@git.example/shop/env", ref: {branch: main}}}""");
        site.spec("imageupdateautomations", "apps", spec -> spec.withObject("sourceRef").put("name", "rw"));

        assertThat(Site.steps(FluxSite.plan(site), Phase.PAUSE)).hasSize(1);
    }

    @Test
    void automationOfAnotherDirectoryCountsIfItFollowsTheVeryImage() throws Exception {
        FluxSite.withAutomation(site);
        site.spec("imageupdateautomations", "apps", spec -> spec.withObject("update").put("path", "./base"));
        assertThat(Site.steps(FluxSite.plan(site), Phase.PAUSE)).hasSize(1);

        site.spec("imagerepositories", "payments", spec -> spec.put("image", "registry.example/shop/ledger"));
        assertThat(Site.steps(FluxSite.plan(site), Phase.PAUSE)).isEmpty();
    }

    @Test
    void olderVersionsOfTheKindsAreUsedWhereTheServerHasThose() throws Exception {
        FluxSite.withAutomation(site);
        site.cluster.serve("image.toolkit.fluxcd.io", "v1beta2");
        site.status("imagepolicies", "payments", "{latestRef: null, latestImage: '" + Site.REPOSITORY + ":1.4.2'}");

        var part = FluxSite.plan(site);

        assertThat(Site.steps(part, Phase.PAUSE).getFirst().call()).contains("/apis/image.toolkit.fluxcd.io/v1beta2/");
        assertThat(Site.finding(part, "would commit the newer image").evidence()).contains(Site.REPOSITORY + ":1.4.2");
    }

    @Test
    void aClusterWithoutImageAutomationSaysSo() throws Exception {
        site.cluster.serve("image.toolkit.fluxcd.io", "");

        assertThat(Site.finding(FluxSite.plan(site), "There is no image automation").verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void imageAutomationThatMayNotBeSeenIsNotSaidToBeAbsent() throws Exception {
        FluxSite.withAutomation(site);
        site.cluster.forbid("list", "imageupdateautomations", "");
        var found = FluxSite.plan(site);
        assertThat(Site.steps(found, Phase.PAUSE)).hasSize(1);

        site.cluster.forbid("list", "imageupdateautomations", "flux-system");
        var part = FluxSite.plan(site);
        var untold = Site.finding(part, "could not be told");
        assertThat(untold.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
        assertThat(untold.next()).contains("list imageupdateautomations of image.toolkit.fluxcd.io in all namespaces");
    }

    @Test
    void aSuspendedKustomizationBlocksAndIsNotAskedToReconcile() throws Exception {
        site.spec("kustomizations", "apps", spec -> spec.put("suspend", true));

        var part = FluxSite.plan(site);

        assertThat(Site.finding(part, "Kustomization flux-system/apps is suspended already").isBlocking()).isTrue();
        assertThat(part.steps()).extracting(Step::title).containsExactly("Reconcile GitRepository flux-system/env");
    }

    @Test
    void whatIsReconcilingOrStalledIsInFlight() throws Exception {
        site.status("kustomizations", "apps", "conditions: [{type: Reconciling, status: 'True', reason: Progressing, "
                + "message: Building manifests}]");
        assertThat(Site.finding(FluxSite.plan(site), "is reconciling").evidence())
                .isEqualTo("Progressing: Building manifests");

        site.status("kustomizations", "apps", "conditions: [{type: Stalled, status: 'True', reason: InvalidSpec}]");
        assertThat(Site.finding(FluxSite.plan(site), "is stalled").isBlocking()).isTrue();
    }

    @Test
    void aRepositoryThatFollowsATagBlocks() throws Exception {
        site.spec("gitrepositories", "env", spec -> spec.withObject("ref").put("tag", "v7"));

        assertThat(Site.finding(FluxSite.plan(site), "follows no branch").evidence()).contains("pinned to v7");
    }

    @Test
    void whatElseTheKustomizationAppliesIsTold() throws Exception {
        assertThat(Site.finding(FluxSite.plan(site), "applies 2 workloads").evidence())
                .contains("shop_ledger_apps_StatefulSet");
    }

    @Test
    void withBrokenGlassTheOwnerItselfIsSuspendedAndNotAskedToReconcile() throws Exception {
        var part = FluxSite.flux(site).plan(FluxSite.deployment(), site.purpose(Site.PLAN, true));

        assertThat(part.steps()).extracting(Step::title).containsExactly("Suspend Kustomization flux-system/apps",
                "Resume Kustomization flux-system/apps");
        assertThat(Site.finding(part, "Resumed, Kustomization flux-system/apps brings back what Git says").next())
                .contains("Commit the wanted version before that");
    }

    @Test
    void aKustomizationThatIsGoneOrMayNotBeSeenIsRefused() throws Exception {
        site.cluster.forbid("get", "kustomizations", "flux-system");
        var forbidden = Site.refusal(() -> FluxSite.plan(site));
        assertThat(forbidden.kind()).isEqualTo(RollbackRefused.Kind.BLOCKED);
        assertThat(forbidden.problem().next())
                .contains("get kustomizations of kustomize.toolkit.fluxcd.io in namespace "
                + "flux-system");

        var gone = Site.member("Deployment", new Owner(Owner.Kind.FLUX_KUSTOMIZATION, "shop", "away"));
        assertThat(Site.refusal(() -> FluxSite.flux(site).plan(gone, site.purpose())).problem().code())
                .isEqualTo("rollback.flux.owner-gone");
    }

    @Test
    void planningWritesNothingAndKeepsNoPassword() throws Exception {
        FluxSite.withAutomation(site);

        Part part = FluxSite.plan(site);

        assertThat(site.writes()).isEmpty();
        assertThat(part.toString()).doesNotContain("hunter2");
    }
}
