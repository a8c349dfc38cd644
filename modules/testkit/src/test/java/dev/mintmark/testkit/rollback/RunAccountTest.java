package dev.mintmark.testkit.rollback;

import static dev.mintmark.testkit.rollback.OnCall.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.RunAccount;
import dev.mintmark.change.rollback.StepState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the audit alone tells of runs is what those runs were.
class RunAccountTest {

    private final OnCall night = new OnCall();

    @Test
    void aRunIsToldFromTheAuditAsItWas() throws Exception {
        night.checks.add(new Check() {

            @Override
            public String name() {
                return "config";
            }

            @Override
            public List<Finding> look(Member member) {
                return List.of(Finding.blocked("config", member, "ConfigMap changed", "14:29 by kubectl-edit.", "Look."),
                        Finding.passed("owner", member, "Owned", "By people."));
            }
        });
        var plan = night.plan(PAYMENTS);
        var run = night.console().run(plan, Map.of("config", "It was meant to"), _ -> {});
        var told = RunAccount.in(night.audit.entries());

        assertThat(told).singleElement().satisfies(account -> {
            assertThat(account.plan()).isEqualTo(plan.id().value());
            assertThat(account.hash()).isEqualTo(plan.hash().value());
            assertThat(account.stage()).isEqualTo(Run.Stage.DONE);
            assertThat(account.startedAt()).isEqualTo(run.startedAt());
            assertThat(account.doneAt()).isEqualTo(run.doneAt());
            assertThat(account.took()).isEqualTo(run.took());
            assertThat(account.endedAt()).isEqualTo(run.endedAt());
            assertThat(account.services()).containsExactly(plan.members().getFirst().service());
            assertThat(account.workloads()).containsExactly(PAYMENTS.toString());
            assertThat(account.legs()).containsExactly(new RunAccount.Leg(PAYMENTS.toString(), List.of(Members.BAD.value()),
                    Members.GOOD.value()));
            assertThat(account.route()).containsExactly("kubernetes");
            assertThat(account.ticket()).contains("INC-314");
            assertThat(account.reason()).isEqualTo("errors since 02:50");
            assertThat(account.overrides()).containsExactly(Map.entry("config", "It was meant to"));
            assertThat(account.checks()).contains(new RunAccount.CheckLine("blocked", "config",
                    "ConfigMap changed. 14:29 by kubectl-edit."), new RunAccount.CheckLine("passed", "owner", "Owned. By people."));
            assertThat(account.steps()).isNotEmpty().allSatisfy(step -> {
                assertThat(step.state()).isEqualTo(StepState.State.ACCEPTED);
                assertThat(step.title()).isEqualTo(plan.step(step.number()).title());
                assertThat(step.call()).isEqualTo(plan.step(step.number()).call());
            });
        });
    }

    @Test
    void aRunThatFailedSaysWhy() throws Exception {
        night.delivery.refuse(RollbackRefused.Kind.FAILED, OnCall.WHY);
        night.run(night.plan(PAYMENTS));
        assertThat(RunAccount.in(night.audit.entries())).singleElement().satisfies(account -> {
            assertThat(account.stage()).isEqualTo(Run.Stage.FAILED);
            assertThat(account.why()).isEqualTo(OnCall.WHY.why());
            assertThat(account.doneAt()).isEmpty();
            assertThat(account.steps()).anyMatch(step -> step.state() == StepState.State.FAILED);
        });
    }

    @Test
    void aBeginWithoutAnEndIsUnknownAndAConsoleThatCameTooLateSaysNothing() throws Exception {
        night.run(night.plan(PAYMENTS));
        var begun = night.audit.entries().stream().limit(1).toList();
        assertThat(RunAccount.in(begun)).singleElement().satisfies(account -> {
            assertThat(account.stage()).isEqualTo(Run.Stage.UNKNOWN);
            assertThat(account.endedAt()).isEmpty();
        });
        var plan = begun.getFirst().record().subject();
        night.audit.append(new AuditRecord("rollback.run", plan, AuditStage.STARTED, "ben", "late", Map.of()));
        night.audit.append(new AuditRecord("rollback.run", plan, AuditStage.FAILED, "ben", "late",
                Map.of("too-late", "x", "why", "It was late.")));
        assertThat(RunAccount.in(night.audit.entries())).singleElement().satisfies(account -> {
            assertThat(account.stage()).isEqualTo(Run.Stage.DONE);
            assertThat(account.operator()).isEqualTo("ana");
            assertThat(account.why()).isEmpty();
        });
    }
}
