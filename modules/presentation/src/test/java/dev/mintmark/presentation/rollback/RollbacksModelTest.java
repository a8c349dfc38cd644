package dev.mintmark.presentation.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.work.Activity;
import dev.mintmark.testkit.rollback.FakeRollbacks;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RollbacksModelTest {

    @Test
    void aRunIsDoneWhenItIsSeenToBe() {
        var desk = new RollbackDesk().runs();
        assertThat(desk.model.lines()).extracting(RollbackLine::kind).containsExactly(RollbackLine.Kind.RUNNING);
        desk.fake.clock.pass(Duration.ofSeconds(72));
        desk.fake.arrive(FakeRollbacks.PAYMENTS, RollbackDesk.INSTANCES, 0);
        desk.awaits(Run.Stage.DONE);
        assertThat(desk.opened().orElseThrow().elapsed()).isEqualTo(Duration.ofSeconds(72));
        desk.fxThread.await("it is past", () -> desk.model.lines().getFirst().kind() == RollbackLine.Kind.PAST);
        assertThat(desk.model.lines().getFirst().took()).contains(Duration.ofSeconds(72));
    }

    @Test
    void aRunIsLeftAndGoesOn() {
        var desk = new RollbackDesk().runs();
        desk.model.close();
        assertThat(desk.opened()).isEmpty();
        desk.fake.arrive(FakeRollbacks.PAYMENTS, RollbackDesk.INSTANCES, 0);
        desk.fxThread.await("it is past", () -> desk.model.lines().getFirst().kind() == RollbackLine.Kind.PAST);
        desk.model.open(desk.model.lines().getFirst());
        desk.awaits(Run.Stage.DONE);
    }

    @Test
    void cancellingTheWorkAsksWhyAndInterruptsNothing() {
        var desk = new RollbackDesk().runs();
        desk.fxThread.await("it is listed", () -> !desk.background.lasting().isEmpty());
        desk.background.lasting().stream().filter(work -> work.title().startsWith("RUN")).forEach(Activity::cancel);
        desk.fxThread.await("it asks why", () -> desk.opened().orElseThrow().abortAskedProperty().get());
        assertThat(desk.opened().orElseThrow().run().stage()).isEqualTo(Run.Stage.WATCHING);
        desk.fake.arrive(FakeRollbacks.PAYMENTS, RollbackDesk.INSTANCES, 0);
        desk.awaits(Run.Stage.DONE);
    }

    @Test
    void whatWasReadBeforeARunWasOverTakesNothingBack() {
        var desk = new RollbackDesk().runs();
        var model = desk.opened().orElseThrow();
        var before = model.run();
        desk.fake.arrive(FakeRollbacks.PAYMENTS, RollbackDesk.INSTANCES, 0);
        desk.awaits(Run.Stage.DONE);
        model.show(before);
        assertThat(model.run().stage()).isEqualTo(Run.Stage.DONE);
    }

    @Test
    void anAbortNeedsAReason() {
        var desk = new RollbackDesk().runs();
        var run = desk.opened().orElseThrow();
        desk.model.abort(run, " ");
        assertThat(run.abortingProperty().get()).isFalse();
        desk.model.abort(run, "it gets worse");
        desk.awaits(Run.Stage.ABORTED);
        assertThat(desk.fake.audit.records()).filteredOn(record -> record.act().equals("rollback.abort"))
                .extracting(AuditRecord::reason).contains("it gets worse");
    }

    @Test
    void whatIsWaitedForIsToldSinceItIs() {
        var desk = new RollbackDesk().runs();
        var run = desk.opened().orElseThrow();
        assertThat(run.waitingSince(1)).isEmpty();
        desk.fake.clock.pass(Duration.ofSeconds(5));
        desk.fake.delivery.waitFor("a probe");
        desk.fxThread.await("it is told", () -> run.waitingSince(1).isPresent());
        var since = run.waitingSince(1);
        desk.fake.clock.pass(Duration.ofSeconds(30));
        desk.fake.arrive(FakeRollbacks.PAYMENTS, 1, 0);
        desk.fxThread.await("it came further", () -> run.run().members().getFirst().arrived() == 1);
        assertThat(run.waitingSince(1)).isEqualTo(since);
        desk.model.abort(run, "enough");
        desk.awaits(Run.Stage.ABORTED);
    }

    @Test
    void theRecordOfARunIsReadWithItsPage() {
        var desk = new RollbackDesk().runs();
        var run = desk.opened().orElseThrow();
        desk.model.look(run);
        desk.fxThread.await("it was read", () -> !run.recordProperty().get().isEmpty());
        assertThat(run.recordProperty().get().getFirst().record().act()).isEqualTo("rollback.run");
        desk.model.abort(run, "enough");
        desk.awaits(Run.Stage.ABORTED);
    }

    @Test
    void aRecordThatCannotBeReadIsSaidAndNotTakenForAnEmptyOne() {
        var desk = new RollbackDesk();
        var full = new Problem("plans.unread", "The plans could not be read.", "Why.", "Next.");
        desk.fake.audit.failWith(full);
        desk.model.refresh();
        desk.fxThread.await("it was tried", () -> desk.model.readProperty().get());
        assertThat(desk.model.problemProperty().get()).map(Problem::code).isEqualTo(Optional.of("plans.unread"));
    }

    @Test
    void theListIsNarrowedByWordsAndKind() {
        var desk = new RollbackDesk().runs();
        desk.model.narrow("EXHAUSTION");
        assertThat(desk.model.lines()).hasSize(1);
        desk.model.narrow("4be01d7");
        assertThat(desk.model.lines()).hasSize(1);
        desk.model.narrow("checkout");
        assertThat(desk.model.lines()).isEmpty();
        desk.model.narrow("");
        desk.model.kindProperty().set(Optional.of(RollbackLine.Kind.REHEARSED));
        assertThat(desk.model.lines()).isEmpty();
        desk.model.abort(desk.opened().orElseThrow(), "enough");
        desk.awaits(Run.Stage.ABORTED);
    }
}
