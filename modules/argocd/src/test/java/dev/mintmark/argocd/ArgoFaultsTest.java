package dev.mintmark.argocd;

import static dev.mintmark.argocd.ArgoCdPipelineTest.refusal;
import static dev.mintmark.testkit.reliability.Activity.ROLLBACK_RUNNING;
import static dev.mintmark.testkit.reliability.Fault.API_LYING;
import static dev.mintmark.testkit.reliability.Fault.API_SLOW;
import static dev.mintmark.testkit.reliability.Fault.CREDENTIALS_EXPIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mintmark.change.rollback.Finding.Verdict;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.Step.Phase;
import dev.mintmark.testkit.argocd.ArgoFault;
import dev.mintmark.testkit.argocd.FakeArgoCd;
import dev.mintmark.testkit.reliability.Proves;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An Argo CD that refuses, breaks, lies or says nothing.
class ArgoFaultsTest {

    private static final String SYNC = "POST /api/v1/applications/payments/sync";
    private static final String READ = "GET /api/v1/applications/payments?";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | {"error":"no session information","code":16,"message":"no session information"} | not-logged-in
            403 | {"error":"permission denied","code":7,"message":"permission denied"}           | forbidden
            404 | {"error":"not found","code":5,"message":"not found"}                           | not-found
            409 | {"error":"conflict","code":10,"message":"the object has been modified"}        | conflict
            422 | {"error":"bad id","code":3,"message":"bad id"}                                 | not-accepted
            400 | {"error":"bad id","code":3,"message":"bad id"}                                 | not-accepted
            400 | {"error":"x","code":9,"message":"another operation is already in progress"}    | operation-in-progress
            400 | {"error":"x","code":9,"message":"application is deleting"}                     | refused
            500 | {"error":"boom","code":13,"message":"boom"}                                    | outcome-unknown
            503 | <html>no backend</html>                                                        | outcome-unknown
            200 | <html>please log in</html>                                                     | outcome-unknown
            302 | moved                                                                          | outcome-unknown
            """)
    @Proves(fault = API_LYING, during = ROLLBACK_RUNNING)
    @Proves(fault = CREDENTIALS_EXPIRED, during = ROLLBACK_RUNNING)
    void whatIsAnsweredToASyncIsToldForWhatItIs(int status, String body, String code) throws Exception {
        try (var desk = Desk.byHand()) {
            var sync = Desk.step(desk.plan(), Phase.SYNC);
            desk.argo.fault(ArgoFault.answers(SYNC, status, body));

            var refused = refusal(() -> desk.pipeline().carryOut(sync));

            assertThat(refused.kind()).isEqualTo(RollbackRefused.Kind.FAILED);
            assertThat(refused.problem().code()).isEqualTo("rollback.argo-cd." + code);
            assertThat(refused.problem().next()).isNotBlank();
            assertThat(refused.problem().sentence()).doesNotContain(FakeArgoCd.TOKEN);
        }
    }

    @Test
    void aRollbackToAnEntryThatIsNotThereIsRefusedByArgoItself() throws Exception {
        try (var desk = Desk.byHand()) {
            var calls = new ArgoCalls(Desk.SHORT);
            var server = new ArgoLogins(Desk.environment(desk.argo), Path.of("none")).servers().getFirst();

            assertThat(catchThrowableOfType(dev.mintmark.argocd.ArgoFault.class, () ->
                    calls.rollback(new ApplicationName(server, "", "payments", "default"), 99, false)))
                            .satisfies(fault -> {
                        assertThat(fault.kind()).isEqualTo(dev.mintmark.argocd.ArgoFault.Kind.INVALID);
                        assertThat(fault.why()).contains("does not have deployment with id 99");
                    });
        }
    }

    @Test
    void anEntryThatHasLeftTheHistoryIsAMovedWorld() throws Exception {
        try (var desk = Desk.byHand()) {
            var rollback = Desk.step(desk.planAroundGit(), Phase.CHANGE);
            desk.argo.change("payments", content -> {
                content.withObjectProperty("status").withArrayProperty("history").remove(0);
                return content;
            });

            assertThat(refusal(() -> desk.pipeline().carryOut(rollback)).kind()).isEqualTo(RollbackRefused.Kind.MOVED);
        }
    }

    @Test
    void anAnswerThatIsLostIsAnUnknownOutcomeAndTheSyncIsNotAskedForTwice() throws Exception {
        try (var desk = Desk.byHand()) {
            var sync = Desk.step(desk.plan(), Phase.SYNC);
            desk.argo.fault(ArgoFault.losesTheAnswer(SYNC));

            var refused = refusal(() -> desk.pipeline().carryOut(sync));

            assertThat(refused.problem().code()).isEqualTo("rollback.argo-cd.outcome-unknown");
            assertThat(desk.pipeline().carryOut(sync).already()).isTrue();
            assertThat(desk.argo.writes()).hasSize(1);
        }
    }

    @Test
    @Proves(fault = API_SLOW, during = ROLLBACK_RUNNING)
    void aServerThatHangsIsGivenUp() throws Exception {
        try (var desk = Desk.byHand()) {
            var sync = Desk.step(desk.plan(), Phase.SYNC);
            desk.argo.fault(ArgoFault.hangs(READ));
            var hasty = new ArgoPatience(Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofMillis(300),
                    Duration.ofSeconds(1));

            assertThat(refusal(() -> desk.pipeline(hasty).carryOut(sync)).problem().code())
                    .isEqualTo("rollback.argo-cd.timed-out");
        }
    }

    @Test
    void anInterruptEndsACallAtOnce() throws Exception {
        try (var desk = Desk.byHand()) {
            var sync = Desk.step(desk.plan(), Phase.SYNC);
            desk.argo.fault(ArgoFault.hangs(READ));
            var ended = new CompletableFuture<Throwable>();
            var thread = Thread.ofVirtual().name("operator").start(() -> {
                try {
                    desk.pipeline().carryOut(sync);
                    ended.complete(null);
                } catch (Exception expected) {
                    ended.complete(expected);
                }
            });
            thread.interrupt();

            assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void aServerThatIsSilentForAWhileIsWaitedForAndAnApplicationThatIsGoneIsNot() throws Exception {
        try (var desk = Desk.byHand()) {
            var sync = Desk.step(desk.plan(), Phase.SYNC);
            desk.pipeline().carryOut(sync);
            desk.argo.fault(ArgoFault.answers(READ, 503, "no backend"));

            assertThat(desk.pipeline().waitingFor(sync)).hasValueSatisfying(text ->
                    assertThat(text).contains("does not tell how the sync stands"));
            desk.argo.remove("payments");
            assertThat(refusal(() -> desk.pipeline().waitingFor(sync)).problem().code())
                    .isEqualTo("rollback.argo-cd.gone");
        }
    }

    @Test
    void aServerThatIsGoneIsUnreachable() throws Exception {
        Step sync;
        ArgoCdPipeline pipeline;
        try (var desk = Desk.byHand()) {
            sync = Desk.step(desk.plan(), Phase.SYNC);
            pipeline = desk.pipeline();
        }

        assertThat(refusal(() -> pipeline.carryOut(sync)).problem().code()).isEqualTo("rollback.argo-cd.unreachable");
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() throws Exception {
        try (var desk = Desk.byHand()) {
            var sync = Desk.step(desk.plan(), Phase.SYNC);
            desk.argo.fault(ArgoFault.answers(READ, 200, "{\"a\": \"" + "x".repeat(ArgoWire.LARGEST_ANSWER) + "\"}"));

            assertThat(refusal(() -> desk.pipeline().carryOut(sync)).problem().code())
                    .isEqualTo("rollback.argo-cd.too-large");
        }
    }

    @Test
    void anAnswerNestedWithoutEndIsNoJson() throws Exception {
        try (var desk = Desk.byHand()) {
            var sync = Desk.step(desk.plan(), Phase.SYNC);
            desk.argo.fault(ArgoFault.answers(READ, 200, "{\"a\":" + "[".repeat(100_000)));

            assertThat(refusal(() -> desk.pipeline().carryOut(sync)).problem().code())
                    .isEqualTo("rollback.argo-cd.not-argo-cd");
        }
    }

    @Test
    void anApplicationOfNonsenseBreaksNothing() throws Exception {
        try (var desk = Desk.byHand()) {
            var sync = Desk.step(desk.plan(), Phase.SYNC);
            desk.argo.fault(ArgoFault.answers(READ, 200,
                    "{\"metadata\": 7, \"spec\": [], \"status\": {\"history\": \"\\u0007\", "
                    + "\"resources\": {\"a\": 1}}}"));

            assertThat(refusal(() -> desk.pipeline().carryOut(sync)).kind()).isEqualTo(RollbackRefused.Kind.MOVED);
        }
    }

    @Test
    void anApplicationThatWasDeletedMidwayIsAMovedWorld() throws Exception {
        try (var desk = Desk.byHand()) {
            var sync = Desk.step(desk.plan(), Phase.SYNC);
            desk.argo.remove("payments");

            assertThat(refusal(() -> desk.pipeline().carryOut(sync)).kind()).isEqualTo(RollbackRefused.Kind.MOVED);
        }
    }

    @Test
    void whatOneCallDoesNotTellIsNotShownAsPassed() throws Exception {
        try (var desk = Desk.byHand()) {
            desk.argo.fault(ArgoFault.answers("/syncwindows", 500,
                    "{\"error\":\"boom\",\"code\":2,\"message\":\"boom\"}"));

            assertThat(Desk.findings(desk.plan(), "sync-window")).singleElement().satisfies(finding ->
                    assertThat(finding.verdict()).isEqualTo(Verdict.COULD_NOT_TELL));
        }
    }
}
