package dev.mintmark.app.cli;

import static dev.mintmark.app.cli.RollbackBench.PAYMENTS;
import static dev.mintmark.app.cli.RollbackBench.WHY;
import static dev.mintmark.testkit.reliability.Activity.ROLLBACK_RUNNING;
import static dev.mintmark.testkit.reliability.Fault.API_GONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.Problem;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.testkit.rollback.Members;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rollbacks from the command line that are left, stopped, taken up, or only rehearsed.
class RollbackEndsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// A program that is no more.
    private static final String GONE = "1@long ago";

    @TempDir
    Path home;

    private RollbackBench bench;

    @BeforeEach
    void begin() {
        bench = new RollbackBench(home);
    }

    @Test
    void whoStopsWatchingIsToldThatItStaysOnRecordAndHowToFollow() throws Exception {
        var id = bench.planned();
        var running = running(id);
        Eventually.await("the call", PATIENCE, bench.delivery::calls, calls -> !calls.isEmpty());
        running.thread.interrupt();
        var left = running.called.get();
        assertThat(left.code()).isEqualTo(130);
        assertThat(left.out()).isEmpty();
        assertThat(left.err()).contains("stays on record without an end").contains("mintmark rollback watch " + id)
                .contains("mintmark rollback run " + id + " --yes").contains("mintmark rollback abort " + id);
        assertThat(bench.operator.calls("audit", "list", "-o", "json").out()).contains("\"rollback.run\"");
    }

    @Test
    void aRunOfAnotherProgramIsWatchedToItsEnd() throws Exception {
        var id = bench.planned();
        var running = running(id);
        Eventually.await("the call", PATIENCE, bench.delivery::calls, calls -> !calls.isEmpty());
        var late = bench.operator.calls("rollback", "watch", id, "--timeout", "1s", "-o", "json");
        assertThat(late.code()).isEqualTo(6);
        assertThat(late.json().path("stage").asText()).isIn("calling", "watching");
        assertThat(bench.runs(id).err()).contains("[rollback.running]");

        bench.source.run(PAYMENTS, Members.GOOD);
        var watched = bench.operator.calls("rollback", "watch", id);
        assertThat(watched.code()).as(watched.err()).isZero();
        assertThat(watched.out()).startsWith("Rolled back payments to ◆ 4be01d7: seen on 4 of 4 instances, took ");
        assertThat(running.called.get().code()).isZero();
    }

    @Test
    void anAbortStopsWhoRunsItAndSaysSo() throws Exception {
        var id = bench.planned();
        var running = running(id);
        Eventually.await("the call", PATIENCE, bench.delivery::calls, calls -> !calls.isEmpty());
        var aborted = bench.operator.calls("rollback", "abort", id, "--reason", "wrong service", "-o", "json");
        var run = running.called.get();
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("[rollback.aborted]");
        if (aborted.code() == 6) {
            assertThat(aborted.err()).contains("has not stopped yet");
        } else {
            assertThat(aborted.code()).as(aborted.err()).isZero();
            assertThat(aborted.json().path("stage").asText()).isEqualTo("aborted");
        }
        assertThat(bench.operator.calls("rollback", "abort", id, "--reason", "again").code()).isEqualTo(4);
    }

    @Test
    void aRunThatNobodyDrivesAndIsNotSeenDoneIsNotSuccess() throws Exception {
        var id = killed();
        var watched = bench.operator.calls("rollback", "watch", id, "-o", "json");
        assertThat(watched.code()).isEqualTo(6);
        assertThat(watched.json().path("stage").asText()).isEqualTo("unknown");
        assertThat(watched.err()).contains("Nobody goes on with it").contains("mintmark rollback run " + id + " --yes");
        assertThat(bench.operator.calls("rollback", "list").out()).contains("unknown outcome");
    }

    @Test
    void aRunThatNobodyDrivesIsDoneIfThatIsSeen() throws Exception {
        var id = killed();
        bench.source.run(PAYMENTS, Members.GOOD);
        var watched = bench.operator.calls("rollback", "watch", id, "-o", "json");
        assertThat(watched.code()).as(watched.err()).isZero();
        assertThat(watched.json().path("seenDone").asBoolean()).isTrue();
    }

    @Test
    void aRunOfAKilledConsoleIsTakenUpAndEnded() throws Exception {
        var id = killed();
        bench.converging();
        bench.clock.pass(Duration.ofMinutes(30));
        assertThat(bench.runs(id).code()).isZero();
        assertThat(bench.delivery.calls()).hasSize(1);
    }

    @Test
    void aRunOfAKilledConsoleCanBeAborted() throws Exception {
        var id = killed();
        var aborted = bench.operator.calls("rollback", "abort", id, "--reason", "not needed", "-o", "json");
        assertThat(aborted.code()).as(aborted.err()).isZero();
        assertThat(aborted.json().path("stage").asText()).isEqualTo("aborted");
        assertThat(bench.delivery.calls()).isEmpty();
    }

    @Test
    @Proves(fault = API_GONE, during = ROLLBACK_RUNNING)
    void aClusterOutOfSightIsNeverDone() {
        bench.converging();
        var id = bench.planned();
        bench.source.goDark(WHY);
        var run = bench.runs(id, "--timeout", "1s", "-o", "json");
        assertThat(run.code()).isEqualTo(6);
        assertThat(run.json().at("/members/0/state").asText()).isIn("outOfSight", "gone");
        assertThat(run.err()).contains("kubernetes/prod-eu is ").contains("A test wants it so.");
    }

    @Test
    void whatComesLaterThanItWasWaitedForIsSeenByWatchingAgain() {
        var id = bench.planned();
        assertThat(bench.runs(id, "--timeout", "1s").err()).contains("[rollback.late]")
                .contains("mintmark rollback watch " + id);
        var notYet = bench.operator.calls("rollback", "watch", id, "--timeout", "1s");
        assertThat(notYet.code()).isEqualTo(6);
        assertThat(notYet.err()).contains("payments  0/4 ◆ 4be01d7").contains("[rollback.late]");

        bench.source.run(PAYMENTS, Members.GOOD);
        var come = bench.operator.calls("rollback", "watch", id, "--timeout", "30s");
        assertThat(come.code()).as(come.err()).isZero();
        assertThat(come.out()).contains("Rolled back payments to ◆ 4be01d7, later than it was waited for: seen on 4 of 4");
        assertThat(come.err()).contains("payments  4/4 ◆ 4be01d7").doesNotContain("[rollback.late]");
        assertThat(bench.operator.calls("rollback", "list", "-o", "json").out()).contains("notConverged");
    }

    @Test
    void whatIsStillPausedIsNamed() {
        bench.pipeline = bench.pipeline.pausing();
        var id = bench.planned();
        var late = bench.runs(id, "--timeout", "1s", "-o", "json");
        assertThat(late.code()).isEqualTo(6);
        assertThat(late.json().path("owed")).hasSize(1);
        assertThat(late.err()).contains("Still to be done: step 4, resume payments, by ");
        assertThat(bench.operator.calls("rollback", "list").out()).contains("something is still to be done");
    }

    @Test
    void aRehearsalAsksEverythingAndWritesNothing() {
        var rehearsed = bench.operator.calls("rollback", "rehearse", "payments", "-o", "json");
        assertThat(rehearsed.code()).as(rehearsed.err()).isZero();
        assertThat(rehearsed.json().path("passed").asBoolean()).isTrue();
        assertThat(rehearsed.json().at("/steps/0/answer").asText()).isEqualTo("It would be done.");
        assertThat(rehearsed.json().at("/plan/id").asText()).isEqualTo(rehearsed.json().path("id").asText());
        assertThat(bench.delivery.calls()).isEmpty();
        assertThat(bench.operator.calls("rollback", "rehearse", bench.planned()).out()).contains(", passed")
                .contains("would be accepted: It would be done.");
        assertThat(bench.operator.calls("rollback", "list", "-o", "json").json().at("/rehearsals/0/passed").asBoolean())
                .isTrue();
    }

    @Test
    void aRehearsalThatWouldBeRefusedHasNotPassed() {
        var id = bench.planned();
        bench.findings.add(member -> Finding.blocked("in-flight", member, "A rollout is under way", "3 of 4.", "Wait."));
        var rehearsed = bench.operator.calls("rollback", "rehearse", id);
        assertThat(rehearsed.code()).isEqualTo(4);
        assertThat(rehearsed.out()).contains("not passed").contains("✖ blocked");
        assertThat(bench.operator.calls("rollback", "list").out()).contains("rehearsal, not passed");
    }

    @Test
    void aGameDayGoesThereAndBackOnWhatIsNotProduction() {
        bench.converging();
        var refused = bench.operator.calls("rollback", "rehearse", "payments", "--game-day");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("[rollback.game-day]");
        assertThat(bench.delivery.calls()).isEmpty();

        bench.production = false;
        var held = bench.operator.calls("rollback", "rehearse", "payments", "--game-day", "-o", "json");
        assertThat(held.code()).as(held.err()).isZero();
        assertThat(held.json().path("runs")).hasSize(2);
        assertThat(bench.delivery.calls()).containsExactly("change " + PAYMENTS + " " + Members.GOOD,
                "change " + PAYMENTS + " " + Members.BAD);
    }

    @Test
    void runsPlansAndWhatStandsInTheWayAreListed() {
        bench.converging();
        bench.problems.add(WHY);
        var run = bench.planned();
        assertThat(bench.runs(run).code()).isZero();
        bench.source.run(PAYMENTS, RollbackBench.digest("c"));
        var plan = bench.plans("--to", Members.GOOD.value(), "-o", "json").json().path("id").asText();
        var listed = bench.operator.calls("rollback", "list", "-o", "json");
        assertThat(listed.code()).isZero();
        assertThat(AnswersTest.texts(listed.json().path("runs"), "id")).containsExactly(run);
        assertThat(AnswersTest.texts(listed.json().path("plans"), "id")).contains(plan).doesNotContain(run);
        assertThat(listed.json().at("/runs/0/stage").asText()).isEqualTo("done");
        assertThat(listed.err()).contains("A test wants it so.");
        assertThat(bench.operator.calls("rollback", "list").out()).contains(run).contains("done").contains(plan);
    }

    @Test
    void aPlanThatThereIsNotIsNotFound() {
        for (var command : List.of("run", "watch", "show")) {
            var called = bench.operator.calls("rollback", command, "zzzz");
            assertThat(called.code()).isEqualTo(4);
            assertThat(called.err()).contains("[rollback.not-found]");
        }
        var never = bench.operator.calls("rollback", "watch", bench.planned());
        assertThat(never.code()).isEqualTo(4);
        assertThat(never.err()).contains("[rollback.not-begun]");
    }

    @Test
    void aPipelineThatDoesNotAnswerIsAFailureWithAWayOut() {
        bench.delivery.fallSilent(new Problem("rollback.fake.silent", "Nothing was planned.", "It does not answer.", "Wait."));
        var called = bench.plans();
        assertThat(called.code()).isEqualTo(5);
        assertThat(called.err()).contains("It does not answer.");
        assertThat(called.out()).isEmpty();
    }

    @Test
    void aRefusalInAdvanceHasTheCodeOfItsKind() {
        bench.delivery.refuse(RollbackRefused.Kind.MOVED, WHY);
        assertThat(bench.runs(bench.planned()).code()).isEqualTo(7);
    }

    /// A run that goes on in a thread of its own.
    private record Running(Thread thread, FutureTask<Called> called) {}

    private Running running(String id) {
        var called = new FutureTask<>(() -> bench.runs(id));
        return new Running(Thread.ofPlatform().name("run of a test").daemon().start(called), called);
    }

    /// A run that was begun by a program which was killed before its first call.
    private String killed() throws Exception {
        var id = bench.planned();
        var there = Home.of(Optional.empty(), Map.of(), home);
        try (var audit = Wiring.audit(there, bench.clock)) {
            audit.append(new AuditRecord("rollback.run", id, AuditStage.STARTED, "ana", "errors since 14:02",
                    Map.of("driver", GONE, "workloads", PAYMENTS.toString(), "services", "payments")));
        }
        return id;
    }
}
