package dev.mintmark.argocd;

import static dev.mintmark.argocd.ArgoCdPipelineTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Finding.Verdict;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step.Phase;
import dev.mintmark.testkit.argocd.Manifests;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What an Argo CD does that nobody expects at night.
class ArgoTrapsTest {

    private static final String MIGRATION = Manifests.hook("shop", "migrate", "PreSync");

    @Test
    void t9ArgosHooksDoNotRunOnARollbackAndThePlanSaysSo() throws Exception {
        try (var desk = withAHook()) {
            var part = desk.planAroundGit();
            var before = desk.argo.ranHooks("payments").size();
            assertThat(Desk.findings(part, "hooks")).singleElement().satisfies(finding -> {
                assertThat(finding.verdict()).isEqualTo(Verdict.WARNED);
                assertThat(finding.title()).contains("will not run at this rollback");
                assertThat(finding.evidence()).contains("Job shop/migrate (PreSync)");
            });

            desk.pipeline().carryOut(Desk.step(part, Phase.CHANGE));
            desk.argo.look();

            assertThat(desk.imagesNow()).containsExactly(Desk.REPOSITORY + "@" + Desk.GOOD);
            assertThat(desk.argo.ranHooks("payments")).hasSize(before);
        }
    }

    @Test
    void t9ArgosHooksDoRunOnASyncAndThePlanSaysSo() throws Exception {
        try (var desk = withAHook()) {
            var part = desk.plan();
            var before = desk.argo.ranHooks("payments").size();
            assertThat(Desk.findings(part, "hooks")).singleElement().satisfies(finding ->
                    assertThat(finding.title()).contains("will run at this sync"));

            desk.pipeline().carryOut(Desk.step(part, Phase.SYNC));
            desk.argo.look();

            assertThat(desk.argo.ranHooks("payments")).hasSize(before + 1);
        }
    }

    @Test
    void t10AClosedSyncWindowBlocksThePlanAndTheRollbackIsNotEvenAskedFor() throws Exception {
        try (var desk = Desk.byHand()) {
            var rollback = Desk.step(desk.planAroundGit(), Phase.CHANGE);
            desk.argo.closeWindow(false);

            assertThat(Desk.findings(desk.planAroundGit(), "sync-window")).singleElement().satisfies(finding -> {
                assertThat(finding.isBlocking()).isTrue();
                assertThat(finding.evidence()).contains("deny 0 22 * * * for 8h", "park the rollback");
            });
            var refused = refusal(() -> desk.pipeline().carryOut(rollback));
            assertThat(refused.problem().code()).isEqualTo("rollback.argo-cd.sync-window");
            assertThat(desk.argo.writes()).isEmpty();
        }
    }

    @Test
    void t10AClosedSyncWindowRefusesASync() throws Exception {
        try (var desk = Desk.byHand()) {
            var sync = Desk.step(desk.plan(), Phase.SYNC);
            desk.argo.closeWindow(false);

            assertThat(refusal(() -> desk.pipeline().carryOut(sync)).problem().code())
                    .isEqualTo("rollback.argo-cd.sync-window");
        }
    }

    @Test
    void t10AnOperationParkedByASyncWindowIsNamedAndCanBeTerminated() throws Exception {
        try (var desk = Desk.byHand()) {
            var part = desk.planAroundGit();
            var rollback = Desk.step(part, Phase.CHANGE);
            desk.argo.hold(true);
            desk.pipeline().carryOut(rollback);
            desk.argo.closeWindow(false);
            desk.argo.look();

            var refused = refusal(() -> desk.pipeline().waitingFor(rollback));
            assertThat(refused.kind()).isEqualTo(RollbackRefused.Kind.FAILED);
            assertThat(refused.problem().why()).contains("parked by a sync window");
            assertThat(refused.problem().next()).contains("terminates the operation");
            assertThat(Desk.findings(desk.plan(), "in-flight")).singleElement().satisfies(finding ->
                    assertThat(finding.title()).contains("parked by a sync window"));

            assertThat(desk.pipeline().stop(rollback).already()).isFalse();
            desk.argo.look();
            assertThat(Desk.findings(desk.plan(), "in-flight")).singleElement().satisfies(finding ->
                    assertThat(finding.verdict()).isEqualTo(Verdict.PASSED));
        }
    }

    @Test
    void t10AWindowThatAllowsManualSyncsDoesNotBlock() throws Exception {
        try (var desk = Desk.byHand()) {
            desk.argo.closeWindow(true);

            assertThat(Desk.findings(desk.plan(), "sync-window")).singleElement().satisfies(finding ->
                    assertThat(finding.verdict()).isEqualTo(Verdict.PASSED));
        }
    }

    @Test
    void t11ARollbackLeavesTheSpecificationSoAutoSyncIsResumedOnlyWhenGitSaysTheSame() throws Exception {
        try (var desk = Desk.automated()) {
            var part = desk.planAroundGit();
            assertThat(Desk.findings(part, "undone-by")).anySatisfy(finding ->
                    assertThat(finding.title()).contains("ends OutOfSync"));
            var pipeline = desk.pipeline();
            pipeline.carryOut(Desk.step(part, Phase.PAUSE));
            pipeline.carryOut(Desk.step(part, Phase.CHANGE));
            desk.argo.look();

            var refused = refusal(() -> pipeline.carryOut(Desk.step(part, Phase.RESUME)));
            assertThat(refused.problem().code()).isEqualTo("rollback.argo-cd.would-roll-forward");
            desk.argo.look();
            assertThat(desk.imagesNow()).containsExactly(Desk.REPOSITORY + "@" + Desk.GOOD);

            desk.commitGood();
            pipeline.carryOut(Desk.step(part, Phase.RESUME));
            desk.argo.look();
            assertThat(desk.imagesNow()).containsExactly(Desk.REPOSITORY + "@" + Desk.GOOD);
        }
    }

    @Test
    void t11AnApplicationSetThatTurnsAutoSyncOnAgainBlocks() throws Exception {
        try (var desk = ofASet()) {
            desk.argo.applicationSet("shop", "{\"metadata\": {\"name\": \"shop\"}, \"spec\": {\"generators\": []}}");

            assertThat(Desk.findings(desk.plan(), "undone-by")).filteredOn(Finding::isBlocking).singleElement()
                    .satisfies(finding -> assertThat(finding.title()).contains("ApplicationSet shop turns auto-sync"));
        }
    }

    @Test
    void t11AnApplicationSetThatIgnoresAutoSyncDoesNotBlock() throws Exception {
        try (var desk = ofASet()) {
            desk.argo.applicationSet("shop", """
                    {"metadata": {"name": "shop"}, "spec": {"generators": [],
                     "ignoreApplicationDifferences": [{"jsonPointers": ["/spec/syncPolicy"]}]}}
                    """);

            assertThat(desk.plan().findings()).noneMatch(Finding::isBlocking);
        }
    }

    @Test
    void t11AnApplicationSetThatMayNotBeReadIsNotShownAsHarmless() throws Exception {
        try (var desk = ofASet()) {
            desk.argo.deny("applicationsets");

            assertThat(Desk.findings(desk.plan(), "undone-by")).anySatisfy(finding ->
                    assertThat(finding.verdict()).isEqualTo(Verdict.COULD_NOT_TELL));
        }
    }

    @Test
    void t11AParentApplicationWithSelfHealBlocks() throws Exception {
        try (var desk = automatedWith(content -> {
            content.withObjectProperty("metadata").withObjectProperty("annotations")
                    .put("argocd.argoproj.io/tracking-id",
                    "root:argoproj.io/Application:argocd/payments");
            return content;
        })) {
            desk.argo.repository().commit("root", Desk.payments(Desk.BAD));
            desk.argo.with("root", "root", content -> {
                content.withObjectProperty("spec").withObjectProperty("syncPolicy").withObjectProperty("automated")
                        .put("selfHeal", true);
                return content;
            });

            assertThat(Desk.findings(desk.plan(), "undone-by")).filteredOn(Finding::isBlocking).singleElement()
                    .satisfies(finding -> assertThat(finding.title())
                    .contains("Application root owns application payments"));
        }
    }

    @Test
    void t12ArgosHistoryIsTenLongAndThePlanSaysHowFarItGoes() throws Exception {
        try (var desk = Desk.byHand()) {
            for (var sync = 0; sync < 12; sync++) {
                desk.argo.repository().commit("main", Desk.payments(Desk.BAD));
                desk.argo.syncedByHand("payments");
            }
            var part = desk.plan();

            assertThat(Desk.findings(part, "history")).anySatisfy(finding ->
                    assertThat(finding.title()).contains("remembers 10 of at most 10 syncs"));
            assertThat(Desk.findings(part, "history")).as("the good one has fallen out").anySatisfy(finding -> {
                assertThat(finding.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
                assertThat(finding.title()).contains("No entry of the history", "9999999");
            });
            assertThat(part.history()).singleElement().asString().contains("loses its oldest");
            assertThat(refusal(desk::planAroundGit).problem().code()).isEqualTo("rollback.argo-cd.no-history-entry");
        }
    }

    @Test
    void t12ASelectiveSyncIsNotInArgosHistoryAndThePlanSaysSo() throws Exception {
        try (var desk = Desk.byHand()) {
            var kept = desk.argo.application("payments").at("/status/history").size();
            desk.argo.syncedSelectively("payments", "Deployment", "payments");

            assertThat(desk.argo.application("payments").at("/status/history")).hasSize(kept);
            assertThat(Desk.findings(desk.plan(), "history")).anySatisfy(finding ->
                    assertThat(finding.title()).contains("was selective and is not in its history"));
        }
    }

    @Test
    void t14AnImageUpdaterThatWouldWriteTheNewerImageAgainBlocks() throws Exception {
        try (var desk = Desk.of("v3.5.1+1", annotated("payments=" + Desk.REPOSITORY + ":~1.4"))) {
            assertThat(Desk.findings(desk.plan(), "undone-by")).filteredOn(Finding::isBlocking).singleElement()
                    .satisfies(finding -> assertThat(finding.title()).contains("Image Updater would write the newer"));
        }
    }

    @Test
    void t14AnImageUpdaterOfOtherImagesOnlyWarns() throws Exception {
        try (var desk = Desk.of("v3.5.1+1", annotated("registry.example/shop/sidecar"))) {
            assertThat(desk.plan().findings()).noneMatch(Finding::isBlocking).anyMatch(finding ->
                    finding.title().contains("other images"));
        }
    }

    private static UnaryOperator<ObjectNode> annotated(String images) {
        return content -> {
            content.withObjectProperty("metadata").withObjectProperty("annotations")
                    .put("argocd-image-updater.argoproj.io/image-list", images);
            return content;
        };
    }

    private static Desk automatedWith(UnaryOperator<ObjectNode> change) {
        return Desk.of("v3.5.1+1", content -> {
            content.withObjectProperty("spec").withObjectProperty("syncPolicy").putObject("automated");
            return change.apply(content);
        });
    }

    private static Desk ofASet() {
        return automatedWith(content -> {
            content.withObjectProperty("metadata").putArray("ownerReferences").addObject().put("apiVersion",
                    "argoproj.io/v1alpha1").put("kind", "ApplicationSet").put("name", "shop").put("uid", "u-shop");
            return content;
        });
    }

    /// The good version is in the history with the hook it had.
    private static Desk withAHook() {
        var desk = Desk.byHand();
        desk.argo.repository().commit("main", Desk.payments(Desk.GOOD), MIGRATION);
        desk.argo.syncedByHand("payments");
        desk.argo.repository().commit("main", Desk.payments(Desk.BAD), MIGRATION);
        desk.argo.syncedByHand("payments");
        return desk;
    }
}
