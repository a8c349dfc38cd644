package dev.mintmark.testkit.rollback;

import static dev.mintmark.testkit.reliability.Activity.ROLLBACK_RUNNING;
import static dev.mintmark.testkit.reliability.Fault.KILLED;
import static dev.mintmark.testkit.rollback.OnCall.PAYMENTS;
import static dev.mintmark.testkit.rollback.OnCall.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Rollbacks;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.StepState;
import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.testkit.rollback.InterposedAudit.Killed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A console is killed, or stopped, at any point of a run; another one takes the run up.
class KilledConsoleTest {

    private final OnCall night = new OnCall();

    /// A run of two workloads writes its beginning, two lines for each of six steps, one when it is done, and its end.
    static Stream<Integer> lines() {
        return Stream.iterate(1, line -> line <= 15, line -> line + 1);
    }

    @Test
    void aRunOfTwoWorkloadsWritesFifteenLines() throws Exception {
        night.run(night.plan(PAYMENTS, WORKER));
        assertThat(night.audit.entries()).hasSize(15);
    }

    @ParameterizedTest
    @MethodSource("lines")
    @Proves(fault = KILLED, during = ROLLBACK_RUNNING)
    void killedBeforeAnyLineOfItsRecordAnotherConsoleBringsItToItsEnd(int line) throws Exception {
        var plan = night.plan(PAYMENTS, WORKER);
        kill(plan, line, true);
        takeUp(plan);
    }

    @ParameterizedTest
    @MethodSource("lines")
    @Proves(fault = KILLED, during = ROLLBACK_RUNNING, shown = "Unknown outcome, until it is taken up",
            recovers = "run again from any console: it goes on, nothing twice")
    void killedAfterAnyLineOfItsRecordAnotherConsoleBringsItToItsEnd(int line) throws Exception {
        var plan = night.plan(PAYMENTS, WORKER);
        kill(plan, line, false);
        if (line < 15) {
            takeUp(plan);
        }
        assertThat(night.console().look(plan).orElseThrow().stage()).isEqualTo(Run.Stage.DONE);
    }

    private void kill(Plan plan, int line, boolean before) {
        var doomed = night.console(InterposedAudit.killedAt(night.audit, line, before));
        assertThatThrownBy(() -> doomed.run(plan, Map.of(), night.told::add)).isInstanceOf(Killed.class);
        var onRecord = List.copyOf(night.audit.words());
        assertThat(onRecord).hasSize(before ? line - 1 : line);
        assertThat(night.delivery.calls().size()).as("what was called is on record").isLessThanOrEqualTo(
                (int) onRecord.stream().filter("rollback.step STARTED"::equals).count());
    }

    private void takeUp(Plan plan) throws Exception {
        var run = night.run(plan);
        assertThat(run.stage()).isEqualTo(Run.Stage.DONE);
        assertThat(run.owed()).isEmpty();
        assertThat(night.delivery.calls()).containsExactly("pause " + PAYMENTS, "pause " + WORKER,
                OnCall.change(PAYMENTS), OnCall.change(WORKER), "resume " + PAYMENTS, "resume " + WORKER);
        assertThat(night.audit.open()).isEmpty();
        assertThat(night.console().look(plan).orElseThrow().steps()).extracting(StepState::state)
                .containsOnly(StepState.State.ACCEPTED);
    }

    @Test
    void whatAKilledConsoleWasDoingIsAnUnknownOutcomeUntilItIsTakenUp() throws Exception {
        var plan = night.plan(PAYMENTS);
        kill(plan, 5, true);
        var run = night.console().look(plan).orElseThrow();
        assertThat(run.stage()).isEqualTo(Run.Stage.UNKNOWN);
        assertThat(run.steps().get(1).state()).isEqualTo(StepState.State.UNKNOWN);
        assertThat(run.owed()).isNotEmpty();
        assertThat(night.console().isDriven(plan)).isFalse();
    }

    @Test
    void aKilledRunCanBeAbortedAndNothingMoreIsCalled() throws Exception {
        var plan = night.plan(PAYMENTS, WORKER);
        kill(plan, 7, true);
        var calls = night.delivery.calls();
        var run = night.console().abort(plan, "the laptop died", "ben");
        assertThat(run.stage()).isEqualTo(Run.Stage.ABORTED);
        assertThat(night.delivery.calls()).isEqualTo(calls);
        assertThat(run.owed()).hasSize(2);
    }

    @Test
    void aStoppedRunCanBeTakenUpByTheVeryConsoleThatStoppedIt() throws Exception {
        var plan = night.plan(PAYMENTS);
        var gate = new CountDownLatch(1);
        night.delivery.hang(gate);
        var started = night.start(night.console(), plan);
        OnCall.await("a call is on record", () -> night.audit.words(), words -> words.contains("rollback.step STARTED"));
        started.thread().interrupt();
        assertThatThrownBy(started::end).hasCauseInstanceOf(InterruptedException.class);
        assertThat(night.console().look(plan).orElseThrow().stage()).isEqualTo(Run.Stage.UNKNOWN);
        night.delivery.mend();
        assertThat(night.run(plan).stage()).isEqualTo(Run.Stage.DONE);
        assertThat(night.changes()).containsExactly(OnCall.change(PAYMENTS));
    }

    @Test
    void aRunThatIsStoppedWhileItIsWatchedCanBeTakenUp() throws Exception {
        night.holdInstances();
        var plan = night.plan(PAYMENTS);
        var started = night.start(night.console(), plan);
        night.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        started.thread().interrupt();
        assertThatThrownBy(started::end).hasCauseInstanceOf(InterruptedException.class);
        night.show(PAYMENTS, Members.GOOD);
        assertThat(night.run(plan).stage()).isEqualTo(Run.Stage.DONE);
        assertThat(night.sighting.watchers()).isZero();
    }

    @Test
    void aRunThatIsBeingDrivenIsNotTakenUp() throws Exception {
        night.holdInstances();
        var plan = night.plan(PAYMENTS);
        var started = night.start(night.console(), plan);
        night.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        assertThatThrownBy(() -> night.run(plan)).hasMessageContaining("rollback.running");
        night.show(PAYMENTS, Members.GOOD);
        assertThat(started.end().stage()).isEqualTo(Run.Stage.DONE);
    }

    @Test
    void ofTwoConsolesThatTakeUpAKilledRunAtOnceExactlyOneDoes() throws Exception {
        var plan = night.plan(PAYMENTS);
        kill(plan, 5, true);
        var together = new CyclicBarrier(2);
        var started = Stream.of(meeting(together), meeting(together)).map(console -> night.start(console, plan)).toList();
        assertThat(ended(started)).containsExactlyInAnyOrder("DONE", "rollback.running");
    }

    @Test
    void ofTwoOperatorsThatBeginOnePlanAtOnceExactlyOneDoes() throws Exception {
        var plan = night.plan(PAYMENTS);
        var together = new CyclicBarrier(2);
        var started = Stream.of(meeting(together), meeting(together)).map(console -> night.start(console, plan)).toList();
        assertThat(ended(started)).containsExactlyInAnyOrder("DONE", "rollback.running");
        assertThat(night.audit.open()).isEmpty();
        assertThat(night.console().look(plan).orElseThrow().stage()).isEqualTo(Run.Stage.DONE);
        assertThat(night.console().runs(night.clock.instant().minusSeconds(60))).hasSize(1);
    }

    @Test
    void ofTwoOperatorsThatBeginPlansOfOneWorkloadAtOnceExactlyOneDoes() throws Exception {
        var plans = List.of(night.plan(PAYMENTS), night.plan(WORKER, PAYMENTS));
        var gate = new CountDownLatch(1);
        night.delivery.hang(gate);
        var together = new CyclicBarrier(2);
        var started = plans.stream().map(plan -> night.start(meeting(together), plan)).toList();
        OnCall.await("one is refused", () -> started.stream().anyMatch(one -> one.task().isDone()), refused -> refused);
        gate.countDown();
        assertThat(ended(started)).containsExactlyInAnyOrder("DONE", "rollback.in-the-way");
        assertThat(night.changes()).doesNotHaveDuplicates().contains(OnCall.change(PAYMENTS));
    }

    private Rollbacks meeting(CyclicBarrier together) {
        return night.console(InterposedAudit.meeting(night.audit, together));
    }

    private static List<String> ended(List<OnCall.Started> started) throws Exception {
        var ends = new ArrayList<String>();
        for (var one : started) {
            try {
                ends.add(one.end().stage().name());
            } catch (ExecutionException refused) {
                ends.add(((RollbackRefused) refused.getCause()).problem().code());
            }
        }
        return ends;
    }
}
