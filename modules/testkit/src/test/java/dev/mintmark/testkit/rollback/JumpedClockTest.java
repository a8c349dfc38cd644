package dev.mintmark.testkit.rollback;

import static dev.mintmark.testkit.reliability.Activity.ROLLBACK_RUNNING;
import static dev.mintmark.testkit.reliability.Fault.CLOCK_JUMPED;
import static dev.mintmark.testkit.rollback.OnCall.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.Progress;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.testkit.rollback.InterposedAudit.Killed;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The machine's clock jumps, forward or back, between a plan and the end of its run.
class JumpedClockTest {

    private static final Duration BACK = Duration.ofHours(-3);
    private static final Duration FORWARD = Duration.ofHours(3);

    private final OnCall night = new OnCall();

    @Test
    @Proves(fault = CLOCK_JUMPED, during = ROLLBACK_RUNNING, shown = "Forward: not seen done in time; back: it goes on",
            recovers = "done once seen: watch it; a plan from another time is not begun")
    void aClockThatJumpsForwardEndsTheWatchAndNothingElse() throws Exception {
        night.holdInstances();
        var plan = night.plan(PAYMENTS);
        var started = night.start(night.console(), plan);
        night.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        night.clock.pass(FORWARD);

        var late = started.end();
        assertThat(late.stage()).isEqualTo(Run.Stage.NOT_CONVERGED);
        assertThat(late.problem().orElseThrow().next()).contains("rollback watch " + plan.id());
        assertThat(night.changes()).containsExactly(OnCall.change(PAYMENTS));
        night.clock.pass(BACK);
        assertThat(night.console().look(plan).orElseThrow().stage()).isEqualTo(Run.Stage.NOT_CONVERGED);
    }

    @Test
    @Proves(fault = CLOCK_JUMPED, during = ROLLBACK_RUNNING)
    void aRunGoesOnAndIsSeenToBeDoneThoughTheClockWentBack() throws Exception {
        night.holdInstances();
        var plan = night.plan(PAYMENTS);
        var started = night.start(night.console(), plan);
        night.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        night.clock.pass(BACK);
        night.show(PAYMENTS, Members.GOOD);

        assertThat(started.end().stage()).isEqualTo(Run.Stage.DONE);
        assertThat(night.console().look(plan).orElseThrow()).satisfies(run -> {
            assertThat(run.stage()).isEqualTo(Run.Stage.DONE);
            assertThat(run.members()).extracting(Progress::state).containsOnly(Progress.State.DONE);
        });
    }

    @Test
    @Proves(fault = CLOCK_JUMPED, during = ROLLBACK_RUNNING)
    void anAbortIsHeardThoughTheClockWentBack() throws Exception {
        night.holdInstances();
        var plan = night.plan(PAYMENTS);
        var started = night.start(night.console(), plan);
        night.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        night.clock.pass(BACK);

        night.console().abort(plan, "the wrong one", "ben");
        assertThat(started.end().stage()).isEqualTo(Run.Stage.ABORTED);
    }

    @Test
    @Proves(fault = CLOCK_JUMPED, during = ROLLBACK_RUNNING)
    void aRunOfAKilledConsoleIsTakenUpThoughTheClockWentBack() throws Exception {
        var plan = night.plan(PAYMENTS);
        night.clock.pass(Duration.ofMinutes(-1));
        var doomed = night.console(InterposedAudit.killedAt(night.audit, 5, true));
        assertThatThrownBy(() -> doomed.run(plan, Map.of(), night.told::add)).isInstanceOf(Killed.class);
        night.clock.pass(BACK);

        assertThat(night.run(plan).stage()).isEqualTo(Run.Stage.DONE);
        assertThat(night.changes()).containsExactly(OnCall.change(PAYMENTS));
    }

    @Test
    @Proves(fault = CLOCK_JUMPED, during = ROLLBACK_RUNNING)
    void aPlanIsRunOnceWhateverTheClockSays() throws Exception {
        var plan = night.plan(PAYMENTS);
        night.clock.pass(Duration.ofSeconds(-30));
        night.run(plan);
        var calls = night.delivery.calls();

        assertThatThrownBy(() -> night.run(plan)).hasMessageContaining("rollback.again");
        assertThat(night.delivery.calls()).isEqualTo(calls);
    }

    @Test
    @Proves(fault = CLOCK_JUMPED, during = ROLLBACK_RUNNING)
    void aPlanOfTheFutureIsNotBegun() throws Exception {
        isNotBegun(night.plan(PAYMENTS), BACK, "This machine's clock says");
    }

    @Test
    @Proves(fault = CLOCK_JUMPED, during = ROLLBACK_RUNNING)
    void aPlanThatTheClockLeftBehindIsNotBegun() throws Exception {
        isNotBegun(night.plan(PAYMENTS), FORWARD, "It expired at");
    }

    private void isNotBegun(Plan plan, Duration jump, String why) {
        night.clock.pass(jump);
        assertThatThrownBy(() -> night.run(plan)).isInstanceOfSatisfying(RollbackRefused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(RollbackRefused.Kind.MOVED);
            assertThat(refused.problem().code()).isEqualTo("rollback.expired");
            assertThat(refused.problem().why()).contains(why);
        });
        assertThat(night.delivery.calls()).isEmpty();
    }
}
