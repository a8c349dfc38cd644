package dev.mintmark.app.cli;

import static dev.mintmark.app.cli.RollbackBench.PAYMENTS;
import static dev.mintmark.app.cli.RollbackBench.PROD;
import static dev.mintmark.app.cli.RollbackBench.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.testkit.rollback.Members;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Planning and running rollbacks from the command line.
class RollbackTest {

    @TempDir
    Path home;

    private RollbackBench bench;

    @BeforeEach
    void begin() {
        bench = new RollbackBench(home).converging();
    }

    @Test
    void aPlanIsOneDocumentWithItsStepsChecksDifferencesLockAndHash() {
        var called = bench.plans("--ticket", "INC-314", "-o", "json");
        assertThat(called.code()).as(called.err()).isZero();
        var plan = called.json();
        assertThat(plan.fieldNames()).toIterable().startsWith("id", "steps", "checks", "diff", "lock", "hash", "expiresAt");
        assertThat(AnswersTest.texts(plan.path("steps"), "phase")).containsExactly("change", "watch");
        assertThat(plan.at("/steps/0/call").asText()).isEqualTo("change " + PAYMENTS);
        assertThat(plan.at("/steps/0/members/0").asInt()).isEqualTo(1);
        assertThat(AnswersTest.texts(plan.path("checks"), "verdict")).contains("passed");
        assertThat(plan.path("diff").asText()).startsWith("--- " + PAYMENTS + "\n").contains("-image: " + Members.BAD)
                .contains("+image: " + Members.GOOD);
        assertThat(plan.path("lock").path(PAYMENTS + " revision").asText()).isEqualTo("1");
        assertThat(plan.path("hash").asText()).startsWith("sha256:");
        assertThat(plan.path("blocked").asBoolean()).isFalse();
        assertThat(plan.path("ticket").asText()).isEqualTo("INC-314");
        assertThat(plan.at("/members/0/from/0").asText()).isEqualTo(Members.BAD.value());
        assertThat(plan.at("/members/0/to/digest").asText()).isEqualTo(Members.GOOD.value());
        assertThat(plan.at("/members/0/to/tag").asText()).isEqualTo("2.13.4");
        assertThat(plan.at("/members/0/to/healthy/instances").asInt()).isEqualTo(4);
    }

    @Test
    void aPlanForPeopleHasTheVersionsOnTopTheWorstCheckFirstAndTheCommandAtTheEnd() {
        bench.findings.add(member -> Finding.passed("capacity", member, "There is room", "Surge of 1."));
        bench.findings.add(member -> Finding.warned("undone-by", member, "Auto-sync is on", "automated: {}", "Pause it.")
                .handledIn(Step.Phase.CHANGE));
        bench.findings.add(member -> Finding.untold("schema", member, "Migrations are not known", "No URL.", "Configure it."));
        bench.findings.add(member -> Finding.blocked("in-flight", member, "A rollout is under way", "3 of 4.", "Wait."));
        var called = bench.plans();
        assertThat(called.code()).isEqualTo(4);
        assertThat(called.out()).startsWith("Roll back payments to ◆ 4be01d7, 4 instances\n")
                .containsSubsequence("shop/Deployment/payments", "◆ 9f3c2a1", "◆ 4be01d7", "2.13.4", "WAY", "kubernetes",
                        "a test: kubernetes", "CHECKS", "✖ blocked  in-flight", "! warned  undone-by",
                        ", handled by step 1", "? could not tell  schema", "✔ passed", "STEPS", "1  change",
                        "change " + PAYMENTS, "DIFFERENCES", "-image", "+image", "HISTORY", "can be run until",
                        "mintmark rollback run ", " --yes --override in-flight=REASON");
    }

    @Test
    void aPlanIsRunByAnotherProcessAndIsDoneWhenEveryInstanceReportsTheTarget() {
        var id = bench.planned();
        var run = bench.runs(id.substring(0, 5), "-o", "json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.json().path("stage").asText()).isEqualTo("done");
        assertThat(run.json().path("seenDone").asBoolean()).isTrue();
        assertThat(run.json().path("tookMillis").isNumber()).isTrue();
        assertThat(run.json().at("/members/0/arrived").asInt()).isEqualTo(4);
        assertThat(AnswersTest.texts(run.json().path("steps"), "state")).containsExactly("accepted", "accepted");
        assertThat(run.err()).contains("step 1 of 2").contains("It is done.").contains("payments  4/4 ◆ 4be01d7  done");
        assertThat(bench.delivery.calls()).containsExactly("change " + PAYMENTS + " " + Members.GOOD);

        var watched = bench.operator.calls("rollback", "watch", id);
        assertThat(watched.code()).isZero();
        assertThat(watched.out()).startsWith("Rolled back payments to ◆ 4be01d7: seen on 4 of 4 instances, took ");
        var shown = bench.operator.calls("rollback", "show", id, "-o", "json").json();
        assertThat(shown.at("/run/stage").asText()).isEqualTo("done");
        assertThat(shown.path("id").asText()).isEqualTo(id);
        assertThat(bench.operator.calls("rollback", "show", id).out()).contains("Rolled back payments");
    }

    @Test
    void onlyWhatIsNewIsToldOnTheWay() {
        var run = bench.runs(bench.planned());
        assertThat(run.err().lines().toList()).doesNotHaveDuplicates();
    }

    @Test
    void withoutYesItIsOnlyShown() {
        var id = bench.planned();
        var shown = bench.operator.calls("rollback", "run", id, "-o", "json");
        assertThat(shown.code()).isEqualTo(4);
        assertThat(shown.json().path("id").asText()).isEqualTo(id);
        assertThat(shown.err()).contains("Nothing was done");
        assertThat(bench.delivery.calls()).isEmpty();
    }

    @Test
    void whatIsNotArmedIsNotChangedUntilItsNameIsTyped() {
        bench.armed = false;
        var id = bench.planned();
        assertThat(bench.plans().out()).contains(" --yes --arm prod-eu");
        var refused = bench.runs(id);
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("[source.read-only]").contains("--arm prod-eu");
        assertThat(bench.runs(id, "--arm", "prod").err()).contains("[arm.name]");
        assertThat(bench.delivery.calls()).isEmpty();
        assertThat(bench.runs(id, "--arm", "prod-eu").code()).isZero();
    }

    @Test
    void aCheckThatBlocksIsOverriddenOnlyByNameAndWithAReason() {
        bench.findings.add(member -> Finding.blocked("in-flight", member, "A rollout is under way", "3 of 4.", "Wait."));
        var planned = bench.plans("-o", "json");
        assertThat(planned.code()).isEqualTo(4);
        assertThat(planned.json().path("blocked").asBoolean()).isTrue();
        var id = planned.json().path("id").asText();

        var blocked = bench.runs(id);
        assertThat(blocked.code()).isEqualTo(4);
        assertThat(blocked.err()).contains("[rollback.blocked]").contains("A rollout is under way");
        assertThat(bench.runs(id, "--override", "schema=because").code()).isEqualTo(2);
        assertThat(bench.runs(id, "--override", "in-flight=").code()).isEqualTo(2);
        assertThat(bench.runs(id, "--override", "in-flight").code()).isEqualTo(2);
        assertThat(bench.delivery.calls()).isEmpty();
        assertThat(bench.runs(id, "--override", "in-flight=it hangs").code()).isZero();
        assertThat(bench.operator.calls("audit", "list", "-o", "json").out()).contains("it hangs");
    }

    @Test
    void aRefusedCallIsAFailure() {
        var id = bench.planned();
        bench.delivery.refuse(RollbackRefused.Kind.FAILED, WHY);
        var failed = bench.runs(id, "-o", "json");
        assertThat(failed.code()).isEqualTo(5);
        assertThat(failed.json().path("stage").asText()).isEqualTo("failed");
        assertThat(failed.json().at("/problem/code").asText()).isEqualTo("fake.why");
        assertThat(failed.err()).contains("A test wants it so.");
        assertThat(bench.operator.calls("rollback", "watch", id).code()).isEqualTo(5);
    }

    @Test
    void whatCannotBePutOnRecordIsNotDone() throws Exception {
        var id = bench.planned();
        var audit = home.resolve(".local/share/mintmark/audit.db");
        Files.deleteIfExists(audit);
        Files.deleteIfExists(Path.of(audit + "-wal"));
        Files.deleteIfExists(Path.of(audit + "-shm"));
        Files.createDirectories(audit.resolve("in-the-way"));
        var failed = bench.runs(id);
        assertThat(failed.code()).as(failed.err()).isEqualTo(5);
        assertThat(failed.err()).contains("[audit.");
        assertThat(bench.delivery.calls()).isEmpty();
    }

    @Test
    void whatIsNotSeenInTimeIsNotDone() {
        var still = new RollbackBench(home.resolve("still"));
        var id = still.planned();
        var late = still.runs(id, "--timeout", "1s", "-o", "json");
        assertThat(late.code()).isEqualTo(6);
        assertThat(late.json().path("stage").asText()).isEqualTo("notConverged");
        assertThat(late.json().path("seenDone").asBoolean()).isFalse();
        assertThat(late.err()).contains("payments  0/4 ◆ 4be01d7  4 ◆ 9f3c2a1").contains("[rollback.late]");
    }

    @Test
    void aWorldThatMovedNeedsANewPlan() {
        var id = bench.planned();
        bench.delivery.deploy(PAYMENTS, RollbackBench.digest("c"));
        var moved = bench.runs(id, "-o", "json");
        assertThat(moved.code()).isEqualTo(7);
        assertThat(moved.json().path("stage").asText()).isEqualTo("moved");
        assertThat(bench.delivery.calls()).isEmpty();
    }

    @Test
    void anExpiredPlanNeedsANewOne() {
        var id = bench.planned();
        bench.clock.pass(Duration.ofMinutes(11));
        var expired = bench.runs(id);
        assertThat(expired.code()).isEqualTo(7);
        assertThat(expired.err()).contains("[rollback.expired]");
        assertThat(bench.operator.calls("rollback", "list").out()).contains("plan, expired");
    }

    @Test
    void aPlanIsRunOnce() {
        var id = bench.planned();
        assertThat(bench.runs(id).code()).isZero();
        var again = bench.runs(id);
        assertThat(again.code()).isEqualTo(4);
        assertThat(again.err()).contains("[rollback.again]");
    }

    @Test
    void whatOthersWroteCannotSteerTheTerminal() {
        bench.findings.add(member -> Finding.warned("in-flight", member, "evil \u001b[31m", "\u009b2J", "\u202eno"));
        var called = bench.operator.calls("rollback", "plan", "payments", "--reason", "bad \u001b]0;x\u0007 reason");
        assertThat(called.code()).as(called.err()).isZero();
        assertThat(called.out()).doesNotContain("\u001b", "\u0007", "\u009b", "\u202e").contains("evil \ufffd[31m");

        bench.delivery.refuse(RollbackRefused.Kind.FAILED, new Problem("fake.evil", "No \u001b[2J.",
                "\u001b]0;x\u0007", "Next\u009b."));
        var id = bench.planned();
        var failed = bench.runs(id);
        assertThat(failed.code()).isEqualTo(5);
        assertThat(failed.err() + failed.out()).doesNotContain("\u001b", "\u0007", "\u009b");
        assertThat(bench.operator.calls("rollback", "list").out()).doesNotContain("\u001b", "\u0007");
        assertThat(bench.operator.calls("rollback", "show", id, "-o", "json").out()).doesNotContain("\u001b", "\u0007");
    }

    @Test
    void coloursAreForTerminals() {
        bench.operator.with("MINTMARK_COLUMNS", "120");
        assertThat(bench.plans().out()).contains("\u001b[32m+image: ").contains("\u001b[31m-image: ");
        assertThat(bench.plans("--no-color").out()).doesNotContain("\u001b");
    }

    @Test
    void breakingGlassIsNamedAndTimeBoxed() {
        var plan = bench.plans("--break-glass", "Argo is down", "--for", "20m", "-o", "json").json();
        assertThat(plan.at("/breakGlass/reason").asText()).isEqualTo("Argo is down");
        assertThat(plan.at("/breakGlass/seconds").asInt()).isEqualTo(1200);
        assertThat(bench.plans("--break-glass", "Argo is down").out()).contains("BREAKING GLASS for 30 min 0 s");
        assertThat(bench.plans("--for", "20m").code()).isEqualTo(2);
        assertThat(bench.plans("--break-glass", " ").code()).isEqualTo(2);
        assertThat(bench.plans("--break-glass", "x", "--for", "25h").code()).isEqualTo(2);
    }

    @Test
    void aServiceIsAllItsWorkloadsAndAWorkloadIsNamedInEveryUsualWay() {
        var ledger = new WorkloadId(PROD, "shop", "StatefulSet", "ledger");
        bench.source.run(ledger, "payments", Members.REPOSITORY + ":2.13.4", Collections.nCopies(2, Members.GOOD));
        assertThat(bench.operator.calls("fleet").code()).isZero();
        bench.clock.pass(Duration.ofHours(2));
        assertThat(bench.operator.calls("fleet").code()).isZero();
        bench.source.run(ledger, "payments", Members.REPOSITORY + ":2.14.0", Collections.nCopies(2, Members.BAD));
        bench.delivery.deploy(ledger, Members.BAD);
        bench.source.run(new WorkloadId(PROD, "shop", "Job", "migrate"), "payments", "registry.example/shop/migrate:1",
                List.of(Members.BAD));
        assertThat(bench.operator.calls("fleet").code()).isZero();
        var service = bench.plans("-o", "json");
        assertThat(AnswersTest.texts(service.json().path("members"), "workload")).containsExactly("ledger", "payments");
        assertThat(service.err()).contains("Job/migrate is of payments, too");
        for (var name : List.of("Deployment/payments", "shop/Deployment/payments", "prod-eu/shop/Deployment/payments",
                "kubernetes/prod-eu/shop/Deployment/payments")) {
            var plan = bench.operator.calls("rollback", "plan", name, "--reason", "x", "-o", "json");
            assertThat(AnswersTest.texts(plan.json().path("members"), "workload")).as(name).containsExactly("payments");
        }
        var unknown = bench.operator.calls("rollback", "plan", "nonesuch", "--reason", "x");
        assertThat(unknown.code()).isEqualTo(4);
        assertThat(unknown.err()).contains("There is no such service or workload.");
    }

    @Test
    void aVersionIsNamedByItsDigestItsBeginningItsTagOrItsReference() {
        for (var name : List.of(Members.GOOD.value(), "4be01d7", "sha256:4be01d7", "2.13.4", RollbackBench.IMAGE, "last-good")) {
            var plan = bench.plans("--to", name, "-o", "json");
            assertThat(plan.code()).as(name + plan.err()).isZero();
            assertThat(plan.json().at("/members/0/to/digest").asText()).as(name).isEqualTo(Members.GOOD.value());
        }
        for (var name : List.of("4be01", "nonesuch", "2.13.5", "")) {
            var wrong = bench.plans("--to", name);
            assertThat(wrong.code()).as(name).isEqualTo(2);
            assertThat(wrong.err()).contains("No version '" + name + "' was seen there.").contains(Members.GOOD.value());
        }
    }

    @Test
    void t25ATagThatMovedIsNotGuessed() {
        bench.source.run(PAYMENTS, "payments", RollbackBench.IMAGE, Collections.nCopies(4, RollbackBench.digest("c")));
        assertThat(bench.operator.calls("fleet").code()).isZero();
        var ambiguous = bench.plans("--to", "2.13.4");
        assertThat(ambiguous.code()).isEqualTo(2);
        assertThat(ambiguous.err()).contains("Several versions are '2.13.4'").contains(Members.GOOD.value())
                .contains(RollbackBench.digest("c").value());
    }

    @Test
    void aTargetThatWasNeverSeenHealthyIsSaidSo() {
        var called = bench.plans("--to", RollbackBench.digest("d").value());
        assertThat(called.out()).contains("never seen healthy there");
    }

    @Test
    void wrongUsageReachesNothing() {
        for (var wrong : new String[][] {{"rollback"}, {"rollback", "plan"}, {"rollback", "plan", "payments"},
            {"rollback", "run"}, {"rollback", "abort", "abc"}, {"rollback", "abort", "abc", "--reason", " "},
            {"rollback", "rehearse"}, {"rollback", "plan", "payments", "--reason", " "},
            {"rollback", "run", "abc", "--timeout", "soon"}, {"rollback", "list", "--since", "yesterday"},
            {"rollback", "plan", "payments", "--reason", "x".repeat(2_001)}}) {
            var called = bench.operator.calls(wrong);
            assertThat(called.code()).as(String.join(" ", wrong) + called.err()).isEqualTo(2);
            assertThat(called.out()).isEmpty();
        }
    }

    @Test
    void everyRollbackCommandExplainsItself() {
        for (var command : List.of("plan", "run", "watch", "abort", "rehearse", "list", "show")) {
            var called = bench.operator.calls("rollback", command, "--help");
            assertThat(called.code()).isZero();
            assertThat(called.out()).startsWith("Usage: mintmark rollback " + command);
        }
    }
}
