package dev.mintmark.app.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.rollback.RollbackLine;
import dev.mintmark.testkit.rollback.FakeRollbacks;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class RollbackStoriesTest {

    private RollbackRobot operator;
    private FakeRollbacks fake;

    private void opens(RollbackStage.Behind behind) {
        fake = behind.fake();
        operator = RollbackRobot.over(behind);
    }

    private void isCalm() {
        opens(RollbackStage.Behind.of(SampleChecks.calm()));
    }

    private Optional<Run> run() {
        return operator.stage.model.openedProperty().get().map(model -> model.run());
    }

    private void awaitsStage(Run.Stage stage) {
        operator.awaits("the run is " + stage, () -> run().filter(run -> run.stage() == stage).isPresent());
    }

    private java.util.List<String> acts() {
        return fake.audit.records().stream().map(AuditRecord::act).distinct().toList();
    }

    @Test
    void aServiceIsRolledBackByKeysAlone() {
        isCalm();
        operator.asksForPayments().plans("pool exhaustion");
        operator.awaitsWords("Commit to env/main: image digest of payments");
        operator.awaitsWords("Roll back payments to 4be01d7, 24 instances");

        operator.confirms().awaitsFocus("arm-prod-eu");
        assertThat(acts()).isEmpty();
        operator.types("prod-eu").presses(KeyCode.ENTER);
        operator.confirms();

        awaitsStage(Run.Stage.WATCHING);
        operator.awaitsFocus(RunFoot.LEAVE);
        fake.arrive(FakeRollbacks.PAYMENTS, 20, 4);
        operator.awaitsWords("20 of 24 arrived · 4 starting");
        assertThat(run().orElseThrow().stage()).isEqualTo(Run.Stage.WATCHING);
        fake.clock.pass(Duration.ofSeconds(72));
        fake.arrive(FakeRollbacks.PAYMENTS, 24, 0);
        operator.awaitsWords("Done in 1 min 12 s: all 24 instances run the target and are ready.");
        assertThat(acts()).containsExactly("rollback.run", "rollback.step");
    }

    @Test
    void escLeadsBackToWhereItWasAskedForAndNothingIsOnRecord() {
        isCalm();
        operator.goesTo("sources").asksForPayments().plans("pool exhaustion");
        operator.presses(KeyCode.ESCAPE);
        assertThat(operator.screen()).isEqualTo("sources");
        assertThat(fake.audit.records()).isEmpty();
    }

    @Test
    void theWayBackIsInFrontSoThatEnterAloneRollsNothingBack() {
        isCalm();
        fake.armed();
        operator.asksForPayments().plans("pool exhaustion").presses(KeyCode.ENTER);
        operator.awaits("the page is left", () -> !operator.stage.plan.isOpen());
        assertThat(fake.audit.records()).isEmpty();
    }

    @Test
    void aReasonThatChangedNeedsANewPlan() {
        isCalm();
        fake.armed();
        operator.asksForPayments().plans("pool").types("w").awaitsFocus(PlanFoot.IDS + "-reason");
        operator.types("s");
        operator.awaitsWords("The reason is another one by now.");
        operator.presses(KeyCode.ENTER);
        operator.awaits("a plan because of the new reason", () -> operator.stage.plan.plan()
                .filter(plan -> !plan.intent().reason().equals("pool")).isPresent());
        operator.awaitsFocus(PlanFoot.CANCEL);
    }

    @Test
    void whatWasTypedIsKeptWhenThereIsNoPlan() {
        isCalm();
        fake.sighting.loseTheRecord(new Problem("rollback.record", "The way back was not planned.", "The disk is full.",
                "Make room."));
        operator.asksForPayments().types("pool exhaustion").presses(KeyCode.ENTER);
        operator.awaitsWords("The way back was not planned.");
        assertThat(Headless.onFx(() -> operator.stage.plan.draftProperty().get().orElseThrow().reason()))
                .isEqualTo("pool exhaustion");
        operator.awaitsFocus("rollback-reason");
    }

    @Test
    void aCheckThatStandsInTheWayIsOverriddenWithAReasonOnly() {
        opens(RollbackStage.Behind.of(SampleChecks.blocking()));
        fake.armed();
        operator.asksForPayments().plans("pool exhaustion");
        operator.awaitsWords("1 check stands in the way");
        operator.awaitsWords("details");
        assertThat(operator.isDisabled(PlanFoot.GO)).isTrue();

        operator.types("o").awaitsFocus(AskBar.FIELD);
        operator.presses(KeyCode.ENTER);
        assertThat(operator.isDisabled(AskBar.GO)).isTrue();
        operator.types("nobody reads that column").presses(KeyCode.ENTER).awaitsFocus(AskBar.KEEP);
        operator.presses(KeyCode.TAB).presses(KeyCode.ENTER);
        operator.awaitsWords("Overridden: nobody reads that column");

        operator.confirms();
        awaitsStage(Run.Stage.WATCHING);
        assertThat(fake.audit.records().getFirst().facts())
                .containsEntry("override.schema", "nobody reads that column");
    }

    @Test
    void aRunGoesOnWhileTheOperatorLooksElsewhere() {
        isCalm();
        fake.armed();
        operator.asksForPayments().plans("pool exhaustion").confirms();
        awaitsStage(Run.Stage.WATCHING);
        operator.goesTo("sources").awaitsWords("1 running: rollback of payments");
        fake.arrive(FakeRollbacks.PAYMENTS, 24, 0);
        awaitsStage(Run.Stage.DONE);

        operator.goesTo("rollbacks").awaitsFocus(RunFoot.LEAVE);
        operator.presses(KeyCode.ESCAPE);
        operator.awaitsFocus(RollbacksPage.LIST);
        operator.presses(KeyCode.ENTER);
        operator.awaitsWords("Done in");
    }

    @Test
    void aRunIsAbortedWithAReasonAndASecondWord() {
        isCalm();
        fake.armed();
        operator.asksForPayments().plans("pool exhaustion").confirms();
        awaitsStage(Run.Stage.WATCHING);
        operator.awaitsFocus(RunFoot.LEAVE);
        operator.types("X").awaitsFocus(AskBar.FIELD);
        operator.types("it gets worse").presses(KeyCode.ENTER).awaitsFocus(AskBar.KEEP);
        operator.presses(KeyCode.TAB).presses(KeyCode.ENTER);
        awaitsStage(Run.Stage.ABORTED);
        operator.awaitsWords("The rollback was stopped.");
        assertThat(fake.audit.records()).anyMatch(record -> record.act().equals("rollback.abort")
                && record.reason().equals("it gets worse"));
    }

    @Test
    void whatAnAbortedRunPausedIsLetGoOnByOneKey() {
        isCalm();
        fake.armed();
        operator.asksForPayments().plans("pool exhaustion").confirms();
        awaitsStage(Run.Stage.WATCHING);
        operator.awaitsFocus(RunFoot.LEAVE);
        operator.types("X").awaitsFocus(AskBar.FIELD);
        operator.types("it gets worse").presses(KeyCode.ENTER).awaitsFocus(AskBar.KEEP);
        operator.presses(KeyCode.TAB).presses(KeyCode.ENTER);
        awaitsStage(Run.Stage.ABORTED);
        operator.awaitsWords("Still to do: Resume auto-sync of payments");

        operator.awaitsFocus(RunFoot.LEAVE);
        operator.types("e");
        operator.awaits("nothing is owed any longer", () -> run().orElseThrow().owed().isEmpty());
    }

    @Test
    void whatFailedBeforeAnythingWasChangedIsPlannedAgainByOneKeyAndNotTakenForward() {
        isCalm();
        fake.armed();
        operator.stage.git.refuse(SamplePipeline.REFUSED);
        operator.asksForPayments().plans("pool exhaustion").confirms();
        awaitsStage(Run.Stage.FAILED);
        operator.awaitsFocus(RunFoot.LEAVE);
        operator.types("F");
        assertThat(Headless.onFx(() -> operator.stage.plan.isOpen())).isFalse();
        operator.types("p").awaitsFocus(PlanFoot.CANCEL);
        operator.awaits("a plan because of the same", () -> operator.stage.plan.plan()
                .filter(plan -> plan.intent().reason().equals("pool exhaustion")).isPresent());
    }

    @Test
    void whatIsRollingForwardAgainIsAPlanToo() {
        isCalm();
        fake.armed();
        operator.asksForPayments().plans("pool exhaustion").confirms();
        awaitsStage(Run.Stage.WATCHING);
        fake.arrive(FakeRollbacks.PAYMENTS, 24, 0);
        awaitsStage(Run.Stage.DONE);
        operator.awaitsFocus(RunFoot.LEAVE);
        operator.types("F").awaitsFocus("rollback-reason");
        operator.plans("it was the other service");
        operator.awaitsWords("Roll payments forward to 9f3c2a1, 24 instances");
    }

    @Test
    void aRunWhoseConsoleWasKilledIsToldOfAndTakenUp() throws Exception {
        isCalm();
        fake.armed();
        var plan = fake.service.plan(new dev.mintmark.change.rollback.Intent(java.util.List.of(FakeRollbacks.PAYMENTS),
                new dev.mintmark.change.rollback.Wanted.LastGood(), "pool exhaustion", Optional.empty(), "bo",
                Optional.empty()));
        fake.audit.append(new AuditRecord("rollback.run", plan.id().value(), AuditStage.STARTED, "bo",
                "pool exhaustion",
                Map.of("driver", "999999999@long ago", "workloads", FakeRollbacks.PAYMENTS.toString())));
        operator.goesTo("rollbacks").awaitsWords("unknown outcome");
        operator.awaitsWords("The rollback of payments has no end on record.");
        operator.awaitsFocus(RollbacksPage.LIST);
        operator.presses(KeyCode.ENTER);
        operator.awaitsWords("Unknown outcome: its console ended before the rollback did.");
        operator.awaitsFocus(RunFoot.LEAVE);
        operator.types("u");
        awaitsStage(Run.Stage.WATCHING);
        fake.arrive(FakeRollbacks.PAYMENTS, 24, 0);
        awaitsStage(Run.Stage.DONE);
    }

    @Test
    void aRehearsalIsListedAndChangesNothing() {
        isCalm();
        operator.asksForPayments().plans("a quiet day").types("r");
        operator.awaitsWords("would be taken");
        operator.presses(KeyCode.ESCAPE).goesTo("rollbacks");
        operator.awaitsWords("rehearsal passed");
        assertThat(Headless.onFx(() -> operator.stage.model.known().getFirst().kind()))
                .isEqualTo(RollbackLine.Kind.REHEARSED);
        assertThat(fake.delivery.calls()).isEmpty();
    }
}
