package dev.mintmark.argocd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.Pipeline.Purpose;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.Step.Phase;
import dev.mintmark.testkit.argocd.ArgoExchange;
import dev.mintmark.testkit.argocd.FakeRepository;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ArgoCdPipelineTest {

    private static final String SETTING = "{\"prune\":true,\"selfHeal\":true}";

    @Test
    void aPlanPausesSyncsAndResumesAndWritesNothing() throws Exception {
        try (var desk = Desk.automated()) {
            var part = desk.plan();

            assertThat(part.steps()).extracting(Step::phase).containsExactlyInAnyOrder(Phase.PAUSE, Phase.SYNC,
                    Phase.RESUME);
            assertThat(Desk.step(part, Phase.RESUME).before()).contains(Desk.purpose(false).resumeBy());
            assertThat(part.manifests()).contains(new ManifestSource(FakeRepository.URL, "main", "apps/payments"));
            assertThat(part.findings()).filteredOn(Finding::isBlocking).isEmpty();
            assertThat(desk.argo.writes()).isEmpty();
        }
    }

    @Test
    void nothingIsPausedWhereAutoSyncIsOff() throws Exception {
        try (var desk = Desk.byHand()) {
            assertThat(desk.plan().steps()).extracting(Step::act).containsExactly("argo-cd.sync");
        }
    }

    @Test
    void autoSyncBlocksUnlessThePlanPausesIt() throws Exception {
        try (var desk = Desk.automated()) {
            assertThat(Desk.findings(desk.plan(), "undone-by")).singleElement().satisfies(finding -> {
                assertThat(finding.verdict()).isEqualTo(Finding.Verdict.BLOCKED);
                assertThat(finding.handled()).contains(Phase.PAUSE);
            });
        }
    }

    @Test
    void aPauseKeepsPruneAndSelfHealAndAResumeRestoresExactly() throws Exception {
        try (var desk = Desk.automated()) {
            var part = desk.plan();
            var pipeline = desk.pipeline();

            assertThat(pipeline.carryOut(Desk.step(part, Phase.PAUSE)).already()).isFalse();
            assertThat(desk.automatedNow()).isEqualTo("{\"prune\":true,\"selfHeal\":true,\"enabled\":false}");
            pipeline.carryOut(Desk.step(part, Phase.RESUME));

            assertThat(desk.automatedNow()).isEqualTo(SETTING);
        }
    }

    @Test
    void anArgoCdWithoutTheSwitchLosesTheSettingAndGetsItBackExactly() throws Exception {
        try (var desk = Desk.automated("v2.14.11+abc")) {
            var part = desk.plan();
            var pipeline = desk.pipeline();

            pipeline.carryOut(Desk.step(part, Phase.PAUSE));
            assertThat(desk.automatedNow()).isEmpty();
            desk.pipeline().carryOut(Desk.step(part, Phase.RESUME));

            assertThat(desk.automatedNow()).isEqualTo(SETTING);
        }
    }

    @Test
    void theWholeWayThroughGitEndsWithTheGoodVersionAndAutoSyncOn() throws Exception {
        try (var desk = Desk.automated("v3.1.0+1")) {
            var part = desk.plan();
            var pipeline = desk.pipeline();
            var sync = Desk.step(part, Phase.SYNC);

            pipeline.carryOut(Desk.step(part, Phase.PAUSE));
            desk.commitGood();
            desk.argo.look();
            assertThat(desk.imagesNow()).as("paused, so nothing moves")
                    .containsExactly(Desk.REPOSITORY + "@" + Desk.BAD);
            pipeline.carryOut(sync);
            assertThat(pipeline.waitingFor(sync)).hasValueSatisfying(text -> assertThat(text).contains("is running"));
            assertThat(pipeline.waitingFor(sync)).isEmpty();
            pipeline.carryOut(Desk.step(part, Phase.RESUME));
            desk.argo.look();

            assertThat(desk.imagesNow()).containsExactly(Desk.REPOSITORY + "@" + Desk.GOOD);
            assertThat(desk.automatedNow()).isEqualTo(SETTING);
        }
    }

    @Test
    void aSyncCarriesReasonOperatorAndPlanAndPrunesNothing() throws Exception {
        try (var desk = Desk.byHand()) {
            desk.pipeline().carryOut(Desk.step(desk.plan(), Phase.SYNC));

            var body = desk.argo.writes().getFirst().body().orElseThrow();
            assertThat(body.path("infos").toString()).contains(Desk.PLAN, "payments refuse cards (INC-314)", "ada");
            assertThat(body.path("prune").asBoolean(true)).isFalse();
            assertThat(body.path("strategy").has("hook")).isTrue();
            assertThat(body.path("revision").asText()).isEqualTo("main");
        }
    }

    @Test
    void everyStepCarriedOutTwiceChangesNothingTheSecondTime() throws Exception {
        try (var desk = Desk.automated()) {
            var part = desk.plan();
            desk.commitGood();
            for (var phase : List.of(Phase.PAUSE, Phase.SYNC, Phase.RESUME)) {
                desk.pipeline().carryOut(Desk.step(part, phase));
                var writes = desk.argo.writes().size();

                assertThat(desk.pipeline().carryOut(Desk.step(part, phase)).already()).as(phase.name()).isTrue();
                assertThat(desk.argo.writes()).hasSize(writes);
                desk.argo.look();
            }
        }
    }

    @Test
    void aConsoleKilledBetweenPauseAndSyncIsTakenUpByAnother() throws Exception {
        try (var desk = Desk.automated()) {
            var part = desk.plan();
            desk.pipeline().carryOut(Desk.step(part, Phase.PAUSE));
            desk.commitGood();

            var another = desk.pipeline();
            assertThat(another.carryOut(Desk.step(part, Phase.PAUSE)).already()).isTrue();
            assertThat(another.carryOut(Desk.step(part, Phase.SYNC)).already()).isFalse();
            desk.argo.look();

            assertThat(desk.imagesNow()).containsExactly(Desk.REPOSITORY + "@" + Desk.GOOD);
        }
    }

    @Test
    void aSpecificationThatMovedSincePlanningIsNotTouched() throws Exception {
        try (var desk = Desk.automated()) {
            var part = desk.plan();
            desk.argo.change("payments", content -> content.withObjectProperty("spec").withObjectProperty("source")
                    .put("path", "apps/elsewhere"));

            for (var phase : List.of(Phase.PAUSE, Phase.SYNC)) {
                assertThat(refusal(() -> desk.pipeline().carryOut(Desk.step(part, phase))).kind())
                        .isEqualTo(RollbackRefused.Kind.MOVED);
            }
            assertThat(desk.argo.writes()).isEmpty();
        }
    }

    @Test
    void aStatusThatMovedIsNoMovedWorld() throws Exception {
        try (var desk = Desk.automated()) {
            var part = desk.plan();
            desk.argo.health("payments", "Degraded");
            desk.argo.change("payments", content -> content.withObjectProperty("metadata").put("generation", 4711));

            assertThat(desk.pipeline().carryOut(Desk.step(part, Phase.PAUSE)).already()).isFalse();
        }
    }

    @Test
    void ofTwoOperatorsTheSecondFindsAutoSyncPausedAndDoesNotQueueASync() throws Exception {
        try (var desk = Desk.automated()) {
            var ada = desk.plan();
            var bob = desk.pipeline().plan(Desk.member(), new Purpose("bbbbbbbbbbbb",
                    "the same", "bob", false, Desk.purpose(false).resumeBy()));
            desk.argo.hold(true);
            desk.pipeline().carryOut(Desk.step(ada, Phase.PAUSE));
            desk.pipeline().carryOut(Desk.step(ada, Phase.SYNC));

            assertThat(desk.pipeline().carryOut(Desk.step(bob, Phase.PAUSE)).already()).isTrue();
            var writes = desk.argo.writes().size();
            var refused = refusal(() -> desk.pipeline().carryOut(Desk.step(bob, Phase.SYNC)));

            assertThat(refused.kind()).isEqualTo(RollbackRefused.Kind.FAILED);
            assertThat(refused.problem().why()).contains("Another operation is in progress");
            assertThat(desk.argo.writes()).hasSize(writes);
            assertThat(desk.pipeline().stop(Desk.step(bob, Phase.SYNC)).already()).as("not his to stop").isTrue();
        }
    }

    @Test
    void somebodyElsesSettingOfAutoSyncIsLeftAsItIs() throws Exception {
        try (var desk = Desk.automated()) {
            var part = desk.plan();
            desk.pipeline().carryOut(Desk.step(part, Phase.PAUSE));
            desk.argo.change("payments", content -> content.withObjectProperty("spec").withObjectProperty("syncPolicy")
                    .withObjectProperty("automated").put("prune", false));

            assertThat(refusal(() -> desk.pipeline().carryOut(Desk.step(part, Phase.RESUME))).kind())
                    .isEqualTo(RollbackRefused.Kind.MOVED);
        }
    }

    @Test
    void anOperationThatNeverEndsIsSaidWithHowLongAndCanBeStopped() throws Exception {
        try (var desk = Desk.byHand()) {
            var sync = Desk.step(desk.plan(), Phase.SYNC);
            desk.argo.hold(true);
            desk.pipeline().carryOut(sync);
            desk.clock.pass(Duration.ofMinutes(7));

            assertThat(desk.pipeline().waitingFor(sync)).hasValueSatisfying(text ->
                    assertThat(text).contains("running for 7 min"));
            assertThat(desk.pipeline().stop(sync).already()).isFalse();
            desk.argo.look();
            assertThat(refusal(() -> desk.pipeline().waitingFor(sync)).problem().why())
                    .contains("operation terminated");
        }
    }

    @Test
    void aSyncThatIsOverIsWaitedForOnlyWhileSomethingProgresses() throws Exception {
        try (var desk = Desk.byHand()) {
            var sync = Desk.step(desk.plan(), Phase.SYNC);
            desk.pipeline().carryOut(sync);
            desk.argo.health("payments", "Progressing");
            desk.argo.look();

            assertThat(desk.pipeline().waitingFor(sync)).hasValueSatisfying(text ->
                    assertThat(text).contains("is synced to", "is Progressing"));
            desk.argo.health("payments", "Degraded");
            desk.argo.look();
            assertThat(desk.pipeline().waitingFor(sync)).as("by another of its objects, perhaps").isEmpty();
        }
    }

    @Test
    void aFailedSyncIsFailedAndMayBeCarriedOutAgain() throws Exception {
        try (var desk = Desk.byHand()) {
            var sync = Desk.step(desk.plan(), Phase.SYNC);
            desk.argo.failNextOperation("one or more objects failed to apply");
            desk.pipeline().carryOut(sync);
            desk.argo.look();

            var refused = refusal(() -> desk.pipeline().waitingFor(sync));
            assertThat(refused.kind()).isEqualTo(RollbackRefused.Kind.FAILED);
            assertThat(refused.problem().why()).contains("one or more objects failed to apply");
            assertThat(desk.pipeline().carryOut(sync).already()).isFalse();
        }
    }

    @Test
    void aRehearsalIsADryRunThatChangesNothingAndIsNotTakenForTheSync() throws Exception {
        try (var desk = Desk.automated()) {
            var part = desk.plan();
            for (var step : part.steps()) {
                desk.pipeline().rehearse(step);
            }

            assertThat(desk.argo.writes()).extracting(ArgoExchange::path)
                    .containsExactly("/api/v1/applications/payments/sync");
            assertThat(desk.argo.writes().getFirst().body().orElseThrow().path("dryRun").asBoolean()).isTrue();
            assertThat(desk.automatedNow()).isEqualTo(SETTING);
            desk.pipeline().carryOut(Desk.step(part, Phase.PAUSE));
            assertThat(desk.pipeline().carryOut(Desk.step(part, Phase.SYNC)).already()).isFalse();
        }
    }

    @Test
    void aMissingPermissionBlocksAndFailsTheRehearsal() throws Exception {
        try (var desk = Desk.automated()) {
            desk.argo.deny("update");
            var part = desk.plan();

            assertThat(Desk.findings(part, "permission")).singleElement().satisfies(finding -> {
                assertThat(finding.isBlocking()).isTrue();
                assertThat(finding.title()).contains("does not let you update");
            });
            assertThat(refusal(() -> desk.pipeline().rehearse(Desk.step(part, Phase.PAUSE))).problem().code())
                    .isEqualTo("rollback.argo-cd.forbidden");
        }
    }

    static RollbackRefused refusal(ThrowingCallable call) {
        var refused = catchThrowableOfType(RollbackRefused.class, call);
        assertThat(refused).as("what was refused").isNotNull();
        return refused;
    }
}
