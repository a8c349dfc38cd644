package dev.mintmark.testkit.rollback;

import static dev.mintmark.testkit.reliability.Activity.ROLLBACK_RUNNING;
import static dev.mintmark.testkit.reliability.Fault.API_GONE;
import static dev.mintmark.testkit.reliability.Fault.API_LYING;
import static dev.mintmark.testkit.reliability.Fault.DISK_FULL;
import static dev.mintmark.testkit.reliability.Fault.REGISTRY_DOWN;
import static dev.mintmark.testkit.rollback.OnCall.PAYMENTS;
import static dev.mintmark.testkit.rollback.OnCall.WHY;
import static dev.mintmark.testkit.rollback.OnCall.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.rollback.BreakGlass;
import dev.mintmark.change.rollback.Intent;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.Progress;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.SeenWorkload;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.StepState;
import dev.mintmark.change.rollback.SeenInstance;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.testkit.reliability.Proves;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// How a run goes on and how it ends: each call after its line in the audit, done only by what is seen.
class RunTest {

    private final OnCall night = new OnCall();

    @Test
    void eachCallIsMadeAfterItsLineInTheAuditAndNeverBefore() throws Exception {
        var written = new ArrayList<String>();
        night.pipeline = new Interposed(night.pipeline, step -> written.add(step.phase() + " after "
                + night.audit.records().getLast().facts().get("phase") + " " + night.audit.records().getLast()
                .stage()));
        night.run(night.plan(PAYMENTS));
        assertThat(written).containsExactly("PAUSE after PAUSE STARTED", "CHANGE after CHANGE STARTED",
                "RESUME after RESUME STARTED");
    }

    @Test
    void theAuditSaysWhoWhyAndWhatWasAnswered() throws Exception {
        night.run(night.plan(PAYMENTS));
        assertThat(night.audit.words()).containsExactly("rollback.run STARTED", "rollback.step STARTED",
                "rollback.step SUCCEEDED", "rollback.step STARTED", "rollback.step SUCCEEDED", "rollback.run NOTED",
                "rollback.step STARTED", "rollback.step SUCCEEDED", "rollback.run SUCCEEDED");
        assertThat(night.audit.records()).extracting(AuditRecord::actor).containsOnly("ana");
        assertThat(night.audit.records()).extracting(AuditRecord::reason).containsOnly("errors since 02:50");
        assertThat(night.audit.records().getLast().facts()).containsEntry("stage", "DONE")
                .containsEntry("from.1", Members.BAD.value()).containsEntry("to.1", Members.GOOD.value())
                .containsEntry("ticket", "INC-314");
    }

    @Test
    @Proves(fault = API_LYING, during = ROLLBACK_RUNNING, shown = "Accepted is not done: it watches on",
            recovers = "done when every instance reports the target")
    void itIsDoneWhenItIsSeenAndNotWhenItIsAccepted() throws Exception {
        night.holdInstances();
        var started = night.start(night.console(), night.plan(PAYMENTS));
        night.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        assertThat(night.delivery.calls()).contains(OnCall.change(PAYMENTS));
        assertThat(started.task().isDone()).isFalse();
        night.clock.pass(Duration.ofSeconds(50));
        night.show(PAYMENTS, Members.GOOD);
        assertThat(started.end()).satisfies(run -> {
            assertThat(run.stage()).isEqualTo(Run.Stage.DONE);
            assertThat(run.took()).contains(Duration.ofSeconds(50));
        });
        assertThat(night.told).filteredOn(run -> run.doneAt().isEmpty())
                .allMatch(run -> run.stage() != Run.Stage.DONE && run.stage() != Run.Stage.FOLLOWING_UP);
    }

    @Test
    void nothingIsResumedBeforeItIsSeenToBeDone() throws Exception {
        night.holdInstances();
        var started = night.start(night.console(), night.plan(PAYMENTS));
        night.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        assertThat(night.delivery.isPaused(PAYMENTS)).isTrue();
        night.show(PAYMENTS, Members.GOOD);
        started.end();
        assertThat(night.delivery.isPaused(PAYMENTS)).isFalse();
    }

    @Test
    void whatAPipelineStillWaitsForKeepsItFromEnding() throws Exception {
        night.delivery.waitFor("the sync of payments");
        var started = night.start(night.console(), night.plan(PAYMENTS));
        night.awaitTold("it was seen", run -> run.doneAt().isPresent());
        assertThat(started.task().isDone()).isFalse();
        night.delivery.waitFor("");
        assertThat(started.end().stage()).isEqualTo(Run.Stage.DONE);
    }

    @Test
    void oneMemberThatIsNotThereKeepsAllFromBeingDone() throws Exception {
        night.holdInstances();
        var started = night.start(night.console(), night.plan(PAYMENTS, WORKER));
        night.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        night.show(PAYMENTS, Members.GOOD);
        night.awaitTold("one is there", run -> run.members().getFirst().state() == Progress.State.DONE);
        assertThat(night.told.getLast().doneAt()).isEmpty();
        night.clock.pass(Duration.ofMinutes(11));
        assertThat(started.end()).satisfies(run -> {
            assertThat(run.stage()).isEqualTo(Run.Stage.NOT_CONVERGED);
            assertThat(run.members()).extracting(Progress::state).startsWith(Progress.State.DONE)
                    .containsOnlyOnce(Progress.State.DONE);
            assertThat(run.problem().orElseThrow().why()).contains("worker");
        });
    }

    @Test
    void stuckIsToldApartFromSlow() throws Exception {
        night.holdInstances();
        var started = night.start(night.console(), night.plan(PAYMENTS));
        night.awaitTold("it is slow", run -> run.members().getFirst().state() == Progress.State.MOVING);
        night.sighting.show(stuck());
        night.awaitTold("it is stuck", run -> run.members().getFirst().state() == Progress.State.STUCK);
        night.show(PAYMENTS, Members.GOOD);
        assertThat(started.end().stage()).isEqualTo(Run.Stage.DONE);
    }

    @Test
    @Proves(fault = REGISTRY_DOWN, during = ROLLBACK_RUNNING,
            shown = "Check: could not tell; instances that cannot pull: not arrived, stuck",
            recovers = "done once they have pulled; or abort")
    void whatCannotBePulledIsNotDoneUntilItIs() throws Exception {
        night.holdInstances();
        var started = night.start(night.console(), night.plan(PAYMENTS));
        night.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        night.sighting.show(pulling());
        night.awaitTold("one has not arrived", run -> run.members().getFirst().state() == Progress.State.MOVING
                && run.members().getFirst().arrived() == 2);
        night.clock.pass(Duration.ofMinutes(4));
        night.awaitTold("it is stuck", run -> run.members().getFirst().state() == Progress.State.STUCK);
        assertThat(started.task().isDone()).isFalse();
        night.show(PAYMENTS, Members.GOOD);
        assertThat(started.end().stage()).isEqualTo(Run.Stage.DONE);
    }

    @Test
    void whatDoesNotMoveForLongIsStuckThoughNobodySaysSo() throws Exception {
        night.holdInstances();
        var started = night.start(night.console(), night.plan(PAYMENTS));
        night.awaitTold("it is slow", run -> run.members().getFirst().state() == Progress.State.MOVING);
        night.clock.pass(Duration.ofMinutes(4));
        night.awaitTold("it is stuck", run -> run.members().getFirst().state() == Progress.State.STUCK);
        night.clock.pass(Duration.ofMinutes(7));
        assertThat(started.end().stage()).isEqualTo(Run.Stage.NOT_CONVERGED);
    }

    @Test
    @Proves(fault = API_GONE, during = ROLLBACK_RUNNING, shown = "Out of sight, never done; a lost call: nobody knows",
            recovers = "done once seen; else plan again: nothing is done twice")
    void aSourceThatGoesDarkIsNeverDoneHoweverGoodItLooked() throws Exception {
        night.holdInstances();
        var started = night.start(night.console(), night.plan(PAYMENTS));
        night.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        night.sighting.blind(PAYMENTS, WHY);
        night.sighting.show(blindAndGood());
        night.awaitTold("it is out of sight", run -> run.members().getFirst().arrived() == 3
                && run.members().getFirst().state() == Progress.State.OUT_OF_SIGHT);
        assertThat(started.task().isDone()).isFalse();
        night.show(PAYMENTS, Members.GOOD);
        assertThat(started.end().stage()).isEqualTo(Run.Stage.DONE);
    }

    @Test
    void whatIsDeletedMidwayIsGoneAndNotDone() throws Exception {
        night.holdInstances();
        var started = night.start(night.console(), night.plan(PAYMENTS));
        night.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        night.sighting.remove(PAYMENTS);
        night.awaitTold("it is gone", run -> run.members().getFirst().state() == Progress.State.GONE);
        night.clock.pass(Duration.ofMinutes(11));
        assertThat(started.end().stage()).isEqualTo(Run.Stage.NOT_CONVERGED);
    }

    @Test
    void aChangeThatIsRefusedAfterThePauseIsResumedAndNothingIsChanged() throws Exception {
        night.pipeline = refusing(Step.Phase.CHANGE, PAYMENTS.name());
        var run = night.run(night.plan(PAYMENTS));
        assertThat(run.stage()).isEqualTo(Run.Stage.FAILED);
        assertThat(run.problem()).contains(WHY);
        assertThat(night.delivery.calls()).containsExactly("pause " + PAYMENTS, "resume " + PAYMENTS);
        assertThat(run.owed()).isEmpty();
        assertThat(run.steps()).extracting(StepState::state).containsExactly(StepState.State.ACCEPTED,
                StepState.State.FAILED, StepState.State.LEFT, StepState.State.ACCEPTED);
    }

    @Test
    void aChangeThatIsRefusedAfterAnotherWasMadeLeavesTheRestUndoneAndShowsWhatIsOwed() throws Exception {
        night.pipeline = refusing(Step.Phase.CHANGE, WORKER.name());
        var run = night.run(night.plan(PAYMENTS, WORKER));
        assertThat(run.stage()).isEqualTo(Run.Stage.FAILED);
        assertThat(run.doneAt()).isEmpty();
        assertThat(night.changes()).containsExactly(OnCall.change(PAYMENTS));
        assertThat(run.owed()).extracting(Step::act).containsExactly("kubernetes.resume", "kubernetes.resume");
        assertThat(run.steps().get(4).state()).isEqualTo(StepState.State.LEFT);
        assertThat(run.members()).extracting(Progress::state).startsWith(Progress.State.DONE)
                .containsOnlyOnce(Progress.State.DONE);
    }

    @Test
    void whatTheRecordTellsAfterwardsIsWhatWasToldThen() throws Exception {
        night.pipeline = refusing(Step.Phase.CHANGE, WORKER.name());
        var plan = night.plan(PAYMENTS, WORKER);
        var run = night.run(plan);
        assertThat(night.console().look(plan).orElseThrow()).satisfies(read -> {
            assertThat(read.stage()).isEqualTo(run.stage());
            assertThat(read.problem()).isEqualTo(run.problem());
            assertThat(read.owed()).isEqualTo(run.owed());
            assertThat(read.steps()).extracting(StepState::state)
                    .isEqualTo(run.steps().stream().map(StepState::state).toList());
        });
    }

    @Test
    void aMovedWorldEndsItBeforeAnythingIsChanged() throws Exception {
        var plan = night.plan(PAYMENTS);
        night.delivery.deploy(PAYMENTS, Members.BAD);
        var run = night.run(plan);
        assertThat(run.stage()).isEqualTo(Run.Stage.MOVED);
        assertThat(night.changes()).isEmpty();
        assertThat(night.delivery.isPaused(PAYMENTS)).isFalse();
    }

    @Test
    void anOperationThatNeverEndsIsGivenUp() throws Exception {
        night.holdInstances();
        var started = night.start(night.console(), night.plan(PAYMENTS));
        night.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        night.delivery.giveUp(WHY);
        assertThat(started.end()).satisfies(run -> {
            assertThat(run.stage()).isEqualTo(Run.Stage.FAILED);
            assertThat(run.problem()).contains(WHY);
            assertThat(run.owed()).hasSize(1);
        });
    }

    @Test
    void aResumeThatIsRefusedIsOwedThoughItWasSeenToBeDone() throws Exception {
        night.pipeline = refusing(Step.Phase.RESUME, PAYMENTS.name());
        var run = night.run(night.plan(PAYMENTS));
        assertThat(run.stage()).isEqualTo(Run.Stage.FAILED);
        assertThat(run.doneAt()).isPresent();
        assertThat(run.owed()).hasSize(1);
    }

    @Test
    void whatIsOwedCanBeResumedAfterwardsAndIsOwedNoLonger() throws Exception {
        var whole = night.pipeline;
        night.pipeline = refusing(Step.Phase.RESUME, PAYMENTS.name());
        var plan = night.plan(PAYMENTS);
        night.run(plan);
        assertThat(night.delivery.isPaused(PAYMENTS)).isTrue();
        night.pipeline = whole;
        assertThat(night.console().resume(plan).owed()).isEmpty();
        assertThat(night.delivery.isPaused(PAYMENTS)).isFalse();
        assertThat(night.audit.words()).endsWith("rollback.step STARTED", "rollback.step SUCCEEDED");
    }

    @Test
    void whatWouldUndoTheChangeIsLeftPausedAndOwedAndTheRollbackIsDoneAllTheSame() throws Exception {
        night.pipeline = new Interposed(night.pipeline, step -> {
            if (step.phase() == Step.Phase.RESUME) {
                throw new RollbackRefused(RollbackRefused.Kind.BLOCKED, OnCall.WHY, null);
            }
        });
        var run = night.run(night.plan(PAYMENTS));
        assertThat(run.stage()).isEqualTo(Run.Stage.DONE);
        assertThat(run.owed()).hasSize(1);
        assertThat(night.delivery.isPaused(PAYMENTS)).isTrue();
    }

    @Test
    void whatWasNeverPausedIsNotOwed() throws Exception {
        night.pipeline = refusing(Step.Phase.PAUSE, PAYMENTS.name());
        var run = night.run(night.plan(PAYMENTS));
        assertThat(run.stage()).isEqualTo(Run.Stage.FAILED);
        assertThat(run.owed()).isEmpty();
    }

    @Test
    void withBrokenGlassWhatWasPausedStaysSoBecauseItWouldUndoTheChange() throws Exception {
        var usual = OnCall.intent(PAYMENTS);
        var plan = night.console().plan(new Intent(usual.workloads(), usual.wanted(), usual.reason(), usual.ticket(),
                usual.operator(), Optional.of(new BreakGlass("Git is down", Duration.ofMinutes(30)))));
        var run = night.run(plan);
        assertThat(run.stage()).isEqualTo(Run.Stage.DONE);
        assertThat(night.delivery.isPaused(PAYMENTS)).isTrue();
        assertThat(run.owed()).singleElement().satisfies(step ->
                assertThat(step.before()).contains(plan.madeAt().plus(Duration.ofMinutes(30))));
    }

    @Test
    void aPipelineThatBreaksEndsTheRunWithAProblem() throws Exception {
        night.pipeline = new Interposed(night.pipeline, step -> {
            if (step.phase() == Step.Phase.CHANGE) {
                throw new IllegalStateException("a bug");
            }
        });
        var plan = night.plan(PAYMENTS);
        var run = night.run(plan);
        assertThat(run.stage()).isEqualTo(Run.Stage.FAILED);
        assertThat(run.problem().orElseThrow().code()).isEqualTo("rollback.broke");
        assertThat(run.steps().get(1).state()).isEqualTo(StepState.State.UNKNOWN);
        assertThat(run.owed()).hasSize(1);
        assertThat(night.console().look(plan).orElseThrow()).satisfies(read -> {
            assertThat(read.stage()).isEqualTo(Run.Stage.FAILED);
            assertThat(read.steps().get(1).state()).isEqualTo(StepState.State.UNKNOWN);
        });
    }

    @Test
    void whoFollowsMayBreakAndTheRunDoesNot() throws Exception {
        var run = night.console().run(night.plan(PAYMENTS), Map.of(), _ -> {
            throw new IllegalStateException("a bug of the window");
        });
        assertThat(run.stage()).isEqualTo(Run.Stage.DONE);
    }

    @Test
    @Proves(fault = DISK_FULL, during = ROLLBACK_RUNNING,
            shown = "Failed: nothing more is called; what is paused is named",
            recovers = "run again once there is room: it goes on")
    void aFullDiskMidwayMeansThatNothingMoreIsCalled() throws Exception {
        var full = new Problem("audit.full", "Nothing was written.", "The disk is full.", "Make room.");
        var whole = night.pipeline;
        night.pipeline = new Interposed(night.pipeline, step -> {
            if (step.phase() == Step.Phase.PAUSE) {
                night.audit.failWith(full);
            }
        });
        var run = night.run(night.plan(PAYMENTS));
        assertThat(run.stage()).isEqualTo(Run.Stage.FAILED);
        assertThat(run.problem().orElseThrow().code()).isEqualTo("audit.full");
        assertThat(night.delivery.calls()).containsExactly("pause " + PAYMENTS);
        assertThat(run.owed()).hasSize(1);

        night.audit.mend();
        night.pipeline = whole;
        assertThat(night.run(run.plan()).stage()).as("taken up once there is room").isEqualTo(Run.Stage.DONE);
        assertThat(night.changes()).containsExactly(OnCall.change(PAYMENTS));
        assertThat(night.delivery.isPaused(PAYMENTS)).isFalse();
    }

    @Test
    void abortedWhileItIsWatchedNothingMoreIsCalledAndWhatWasChangedStays() throws Exception {
        night.holdInstances();
        var plan = night.plan(PAYMENTS);
        var started = night.start(night.console(), plan);
        night.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        var run = night.console().abort(plan, "the old one fails, too", "ben");
        assertThat(run.stage()).isEqualTo(Run.Stage.ABORTED);
        assertThat(started.end().stage()).isEqualTo(Run.Stage.ABORTED);
        assertThat(night.delivery.calls()).containsExactly("pause " + PAYMENTS, OnCall.change(PAYMENTS));
        assertThat(run.owed()).hasSize(1);
        assertThat(night.audit.records()).anySatisfy(record -> {
            assertThat(record.act()).isEqualTo("rollback.abort");
            assertThat(record.actor()).isEqualTo("ben");
            assertThat(record.reason()).isEqualTo("the old one fails, too");
        });
    }

    @Test
    void abortedBeforeItsChangeNothingIsChangedAndWhatWasPausedIsResumed() throws Exception {
        var gate = new CountDownLatch(1);
        night.delivery.hang(gate);
        var plan = night.plan(PAYMENTS);
        var started = night.start(night.console(), plan);
        OnCall.await("the pause is on record", night.audit::words, words -> words.contains("rollback.step STARTED"));
        var abort = new FutureTask<>(() -> night.console().abort(plan, "wrong one", "ana"));
        Thread.ofVirtual().name("abort").start(abort);
        OnCall.await("the abort is on record", night.audit::words, words -> words.contains("rollback.abort STARTED"));
        gate.countDown();
        assertThat(started.end().stage()).isEqualTo(Run.Stage.ABORTED);
        assertThat(abort.get(30, TimeUnit.SECONDS).stage()).isEqualTo(Run.Stage.ABORTED);
        assertThat(night.delivery.calls()).containsExactly("pause " + PAYMENTS, "resume " + PAYMENTS);
    }

    private static SeenWorkload stuck() {
        var bad = Collections.nCopies(3, new FakeSighting().instance(PAYMENTS, 1, Members.BAD, InstanceState.READY));
        return new SeenWorkload(new Workload(PAYMENTS, "payments", 3,
                new Rollout(Rollout.Phase.STUCK, Optional.of(Members.NIGHT), "ProgressDeadlineExceeded"), Map.of()), bad,
                Optional.empty());
    }

    /// Two of three run the target, and the third one's registry does not answer.
    private static SeenWorkload pulling() {
        var good = new FakeSighting().settled(PAYMENTS, Collections.nCopies(2, Members.GOOD));
        var here = new ArrayList<>(good.instances());
        here.add(new SeenInstance(new Instance(new InstanceId(PAYMENTS.source(), "payments-9", "app"), PAYMENTS,
                "payments-9", ContainerRole.MAIN, "node-1", new RunningImage.Unidentified(Members.REPOSITORY, "ImagePullBackOff"),
                InstanceState.FAILING, "ImagePullBackOff", Members.NIGHT, 0), Optional.empty()));
        return new SeenWorkload(new Workload(PAYMENTS, "payments", 3,
                new Rollout(Rollout.Phase.ROLLING, Optional.of(Members.NIGHT), ""), Map.of()), here, Optional.empty());
    }

    private static SeenWorkload blindAndGood() {
        var good = new FakeSighting().settled(PAYMENTS, Collections.nCopies(3, Members.GOOD));
        return new SeenWorkload(good.workload(), good.instances(), Optional.of(WHY));
    }

    private Pipeline refusing(Step.Phase phase, String name) {
        Predicate<Step> refused = step -> step.phase() == phase && step.fact("name").equals(name);
        return new Interposed(night.pipeline, step -> {
            if (refused.test(step)) {
                throw new RollbackRefused(RollbackRefused.Kind.FAILED, WHY, null);
            }
        });
    }

    /// A pipeline before whose writes something happens.
    private record Interposed(Pipeline pipeline, Before before) implements Pipeline {

        @FunctionalInterface
        interface Before {

            void carryingOut(Step step) throws RollbackRefused;
        }

        @Override
        public String name() {
            return pipeline.name();
        }

        @Override
        public Part plan(Member member, Purpose purpose) throws RollbackRefused, InterruptedException {
            return pipeline.plan(member, purpose);
        }

        @Override
        public Accepted rehearse(Step step) throws RollbackRefused, InterruptedException {
            return pipeline.rehearse(step);
        }

        @Override
        public Accepted carryOut(Step step) throws RollbackRefused, InterruptedException {
            before.carryingOut(step);
            return pipeline.carryOut(step);
        }

        @Override
        public Optional<String> waitingFor(Step step) throws RollbackRefused, InterruptedException {
            return pipeline.waitingFor(step);
        }
    }
}
