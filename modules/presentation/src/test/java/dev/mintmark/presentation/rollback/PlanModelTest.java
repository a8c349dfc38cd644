package dev.mintmark.presentation.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.domain.Problem;
import dev.mintmark.testkit.rollback.FakeRollbacks;
import dev.mintmark.testkit.rollback.Members;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanModelTest {

    private static final Check BLOCKING = new Check() {

        @Override
        public String name() {
            return "schema";
        }

        @Override
        public List<Finding> look(Member member) {
            return List.of(Finding.blocked("schema", member, "A migration was applied", "V115", "Go back to V114."));
        }
    };

    @Test
    void nothingIsPlannedWithoutAReason() {
        var desk = new RollbackDesk().asks();
        desk.plan.because("  ");
        desk.plan.work();
        assertThat(desk.plan.mayPlan()).isFalse();
        assertThat(desk.plan.stateProperty().get()).isInstanceOf(PlanState.Asking.class);
    }

    @Test
    void aPlanLeadsToTheLastGoodVersionAndCarriesTheReason() {
        var plan = new RollbackDesk().plans(" pool exhaustion ").plan.plan().orElseThrow();
        assertThat(plan.members().getFirst().target().digest()).isEqualTo(Members.GOOD);
        assertThat(plan.intent().reason()).isEqualTo("pool exhaustion");
        assertThat(plan.intent().operator()).isEqualTo("ana");
    }

    @Test
    void aPlanThatIsNotArmedForNamesWhatIsToBeArmed() {
        var desk = new RollbackDesk().plans("pool");
        assertThat(desk.plan.hindrance()).contains(new Hindrance.Unarmed(List.of(FakeRollbacks.PAYMENTS.source())));
        desk.fake.armed();
        assertThat(desk.plan.hindrance()).isEmpty();
    }

    @Test
    void anotherReasonMeansAnotherPlan() {
        var desk = new RollbackDesk().plans("pool");
        desk.fake.armed();
        desk.plan.because("pools");
        assertThat(desk.plan.hindrance()).contains(new Hindrance.Changed());
        desk.plan.confirm();
        assertThat(desk.fake.audit.records()).isEmpty();
        desk.plan.because("pool");
        assertThat(desk.plan.hindrance()).isEmpty();
        desk.plan.under("INC-314");
        assertThat(desk.plan.hindrance()).contains(new Hindrance.Changed());
    }

    @Test
    void anExpiredPlanIsNotRun() {
        var desk = new RollbackDesk().plans("pool");
        desk.fake.armed();
        desk.fake.clock.pass(Plan.GOOD_FOR.plusSeconds(1));
        assertThat(desk.plan.left()).isNegative();
        desk.plan.confirm();
        assertThat(desk.plan.hindrance()).contains(new Hindrance.Expired());
        assertThat(desk.fake.audit.records()).isEmpty();
    }

    @Test
    void whatIsBlockedIsRunOnlyWhenItWasOverriddenWithAReason() {
        var desk = new RollbackDesk(BLOCKING).plans("pool");
        desk.fake.armed();
        assertThat(desk.plan.hindrance())
                .hasValueSatisfying(why -> assertThat(why).isInstanceOf(Hindrance.Blocked.class));
        desk.plan.override("schema", " ");
        assertThat(desk.plan.hindrance()).isPresent();
        desk.plan.override("schema", "nobody reads it");
        assertThat(desk.plan.hindrance()).isEmpty();
        desk.plan.withdraw("schema");
        assertThat(desk.plan.hindrance()).isPresent();
    }

    @Test
    void aNewPlanForgetsWhatWasOverridden() {
        var desk = new RollbackDesk(BLOCKING).plans("pool");
        desk.plan.override("schema", "nobody reads it");
        desk.plans("pools");
        assertThat(desk.plan.overridesProperty().get()).isEmpty();
    }

    @Test
    void whatWasTypedIsKeptWhenThereIsNoPlan() {
        var desk = new RollbackDesk();
        desk.fake.sighting.loseTheRecord(new Problem("rollback.record", "What.", "Why.", "Next."));
        desk.plans("pool");
        assertThat(desk.plan.problem()).map(Problem::code).contains("rollback.record");
        assertThat(desk.plan.draftProperty().get()).map(RollbackDraft::reason).contains("pool");
        desk.asks();
        assertThat(desk.plan.draftProperty().get()).map(RollbackDraft::reason).contains("pool");
    }

    @Test
    void aPlanThatWasNotBegunIsShownAgainWithTheReason() {
        var desk = new RollbackDesk().plans("pool");
        desk.fake.armed();
        desk.fake.audit.failWith(new Problem("audit.full", "Nothing was called.", "The disk is full.", "Make room."));
        desk.plan.confirm();
        desk.fxThread.await("it says why", () -> desk.plan.problem().isPresent());
        assertThat(desk.plan.plan()).isPresent();
        assertThat(desk.fake.delivery.calls()).isEmpty();
    }

    @Test
    void aRehearsalChangesNothingAndProvesTheWayBack() {
        var desk = new RollbackDesk().plans("pool");
        desk.plan.rehearse();
        desk.fxThread.await("it was rehearsed", () -> desk.plan.rehearsingProperty().get() instanceof Rehearsing.Done);
        assertThat(desk.fake.delivery.calls()).isEmpty();
        desk.plan.cancel();
        desk.fake.clock.pass(Duration.ofDays(3));
        desk.asks();
        desk.fxThread.await("it is known", () -> desk.plan.practiceProperty().get().isPresent());
        assertThat(desk.plan.practiceProperty().get().orElseThrow().at()).isEqualTo(Members.NIGHT);
    }

    @Test
    void theFirstWordOfTheRunClosesWhatWasAsked() {
        var desk = new RollbackDesk().runs();
        assertThat(desk.plan.isOpen()).isFalse();
        assertThat(desk.opened()).isPresent();
    }
}
