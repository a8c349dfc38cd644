package dev.mintmark.testkit.rollback;

import static dev.mintmark.testkit.reliability.Activity.ROLLBACK_RUNNING;
import static dev.mintmark.testkit.reliability.Fault.DISK_FULL;
import static dev.mintmark.testkit.reliability.Fault.RECORD_DAMAGED;
import static dev.mintmark.testkit.rollback.OnCall.PAYMENTS;
import static dev.mintmark.testkit.rollback.OnCall.WHY;
import static dev.mintmark.testkit.rollback.OnCall.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.audit.AuditVerdict;
import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Intent;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.Practice;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Rollbacks;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.StepState;
import dev.mintmark.change.rollback.Wanted;
import dev.mintmark.domain.Problem;
import dev.mintmark.testkit.images.Digests;
import dev.mintmark.testkit.reliability.Proves;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// What is promised of every rollback before it is begun, and of those who begin it.
class RollbacksTest {

    private final OnCall night = new OnCall();

    @Test
    void planningChangesNothingAndIsNotInTheAudit() throws Exception {
        night.plan(PAYMENTS);
        assertThat(night.delivery.calls()).isEmpty();
        assertThat(night.audit.entries()).isEmpty();
    }

    @Test
    void aPlanIsKeptAndFoundAgainByTheBeginningOfItsId() throws Exception {
        var plan = night.plan(PAYMENTS);
        assertThat(night.console().find(plan.id())).contains(plan);
        assertThat(night.console().find(plan.id().value().substring(0, 4))).contains(plan);
    }

    @Test
    void withoutArmingNothingIsCalled() throws Exception {
        night.arming = new Arming(night.clock, Set.of());
        refused(night.console(), night.plan(PAYMENTS), "source.read-only");
        assertThat(night.audit.entries()).isEmpty();
    }

    @Test
    void anExpiredPlanIsNotRun() throws Exception {
        var plan = night.plan(PAYMENTS);
        night.clock.pass(Plan.GOOD_FOR.plusSeconds(1));
        assertThat(refused(night.console(), plan, "rollback.expired").kind()).isEqualTo(RollbackRefused.Kind.MOVED);
    }

    @Test
    void aPlanThatIsNotWhatWasKeptIsNotRun() throws Exception {
        var plan = night.plan(PAYMENTS);
        var forged = new Plan(plan.id(), OnCall.intent(WORKER), plan.madeAt(), plan.expiresAt().plusSeconds(9_999),
                plan.members(), plan.steps(), List.of(), List.of(), List.of(), plan.lock(), Optional.empty());
        assertThat(forged.hash()).isNotEqualTo(plan.hash());
        refused(night.console(), forged, "rollback.plans.changed");
    }

    @Test
    @Proves(fault = RECORD_DAMAGED, during = ROLLBACK_RUNNING, shown = "Refused: the plan is not what was kept",
            recovers = "make a new plan; move a damaged audit aside as told")
    void aPlanThatWasDamagedWhereItIsKeptIsNotRun() throws Exception {
        var plan = night.plan(PAYMENTS);
        night.plans.damage(plan.id());
        refused(night.console(), plan, "rollback.plans.changed");
    }

    @Test
    void aPlanIsRunOnce() throws Exception {
        var plan = night.plan(PAYMENTS);
        assertThat(night.run(plan).stage()).isEqualTo(Run.Stage.DONE);
        var calls = night.delivery.calls();
        assertThatThrownBy(() -> night.run(plan)).hasMessageContaining("rollback.again");
        assertThat(night.delivery.calls()).isEqualTo(calls);
    }

    @Test
    void whatACheckBlocksIsNotRun() throws Exception {
        night.checks.add(check("schema", member -> Finding.blocked("schema", member,
                "A migration was applied", "V42.", "Ask.")));
        var plan = night.plan(PAYMENTS);
        assertThat(plan.blocking()).hasSize(1);
        refused(night.console(), plan, "rollback.blocked");
        assertThatThrownBy(() -> night.console().run(plan, Map.of("schema", "  "), night.told::add))
                .hasMessageContaining("rollback.blocked");
        assertThat(night.delivery.calls()).isEmpty();
    }

    @Test
    void anOverrideIsRunAndIsInTheAuditWithItsReason() throws Exception {
        night.checks.add(check("schema", member -> Finding.blocked("schema", member,
                "A migration was applied", "V42.", "Ask.")));
        var plan = night.plan(PAYMENTS);
        var run = night.console().run(plan, Map.of("schema", "it only adds a column"), night.told::add);
        assertThat(run.stage()).isEqualTo(Run.Stage.DONE);
        assertThat(night.audit.records().getFirst().facts()).containsEntry("override.schema", "it only adds a column")
                .containsEntry("plan", plan.hash().value()).containsValue("blocked schema: A migration was applied. V42.");
    }

    @Test
    void whatThePlanTakesCareOfDoesNotBlock() throws Exception {
        night.checks.add(check("undone-by", member -> Finding.blocked("undone-by", member,
                "Auto-sync would redo it", "", "").handledIn(Step.Phase.PAUSE)));
        assertThat(night.run(night.plan(PAYMENTS)).stage()).isEqualTo(Run.Stage.DONE);
    }

    @Test
    void aCheckThatBreaksCouldNotTellAndNeitherPassesNorBlocks() throws Exception {
        night.checks.add(check("capacity", _ -> {
            throw new IllegalStateException("a bug");
        }));
        var plan = night.plan(PAYMENTS);
        assertThat(plan.findings()).filteredOn(finding -> finding.check().equals("capacity")).singleElement()
                .satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Finding.Verdict.COULD_NOT_TELL));
        assertThat(night.run(plan).stage()).isEqualTo(Run.Stage.DONE);
    }

    @Test
    @Proves(fault = DISK_FULL, during = ROLLBACK_RUNNING)
    void withAFullDiskNothingIsCalled() throws Exception {
        var plan = night.plan(PAYMENTS);
        night.audit.failWith(new Problem("audit.full", "Nothing was written.", "The disk is full.", "Make room."));
        assertThatThrownBy(() -> night.run(plan)).hasMessageContaining("audit.full");
        assertThat(night.delivery.calls()).isEmpty();
    }

    @Test
    void twoOperatorsOfOneWorkloadAreOneAfterTheOther() throws Exception {
        var first = night.plan(PAYMENTS);
        var second = night.plan(WORKER, PAYMENTS);
        var gate = new CountDownLatch(1);
        night.delivery.hang(gate);
        var started = night.start(night.console(), first);
        OnCall.await("it is on record", () -> night.audit.words(), words -> words.contains("rollback.run STARTED"));
        assertThat(refused(night.console(), second, "rollback.in-the-way").kind()).isEqualTo(RollbackRefused.Kind.MOVED);
        gate.countDown();
        assertThat(started.end().stage()).isEqualTo(Run.Stage.DONE);
        assertThat(night.changes()).containsExactly(OnCall.change(PAYMENTS));
    }

    @Test
    void theWayForwardIsAPlanToWhatRanBefore() throws Exception {
        var back = night.plan(PAYMENTS);
        night.run(back);
        night.sighting.recordHealthy(PAYMENTS, List.of(Members.target(Members.REPOSITORY, Members.GOOD)));
        var forward = night.console().planForward(back, "it was the database", "ben");
        assertThat(forward.forwardOf()).contains(back.id());
        assertThat(forward.members().getFirst().target().digest()).isEqualTo(Members.BAD);
        assertThat(night.run(forward).stage()).isEqualTo(Run.Stage.DONE);
    }

    @Test
    void t1RolledBackTwiceItDoesNotPingPong() throws Exception {
        var older = Digests.beginningWith("0011223");
        var badWasWell = Members.target(Members.REPOSITORY, Members.BAD);
        night.sighting.recordHealthy(PAYMENTS, List.of(badWasWell, Members.target(Members.REPOSITORY, Members.GOOD),
                Members.target(Members.REPOSITORY, older)));
        assertThat(night.run(night.plan(PAYMENTS)).plan().members().getFirst().target().digest()).isEqualTo(Members.GOOD);
        assertThat(night.plan(PAYMENTS).members().getFirst().target().digest()).isEqualTo(older);
    }

    @Test
    void whatRunsTheTargetAlreadyIsNotPlanned() throws Exception {
        var intent = new Intent(List.of(PAYMENTS), new Wanted.Version(Members.BAD), "why not", Optional.empty(), "ana",
                Optional.empty());
        assertThatThrownBy(() -> night.console().plan(intent)).hasMessageContaining("rollback.already");
    }

    @Test
    void ofSeveralWorkloadsThoseThatRunTheTargetAlreadyAreLeftOutAndThePlanSaysSo() throws Exception {
        night.show(WORKER, Members.GOOD);
        var intent = new Intent(List.of(WORKER, PAYMENTS), new Wanted.Version(Members.GOOD), "why not", Optional.empty(),
                "ana", Optional.empty());
        var plan = night.console().plan(intent);
        assertThat(plan.members()).extracting(member -> member.workload()).containsExactly(PAYMENTS);
        assertThat(plan.findings()).anySatisfy(finding ->
                assertThat(finding.title()).contains(WORKER.name()).contains("left out"));
    }

    @Test
    void aRehearsalAsksEverythingAndWritesNothing() throws Exception {
        var plan = night.plan(PAYMENTS);
        var rehearsal = night.console().rehearse(plan);
        assertThat(rehearsal.passed()).isTrue();
        assertThat(rehearsal.steps()).extracting(StepState::state).containsExactly(StepState.State.ACCEPTED,
                StepState.State.ACCEPTED, StepState.State.LEFT, StepState.State.ACCEPTED);
        assertThat(night.delivery.calls()).isEmpty();
        assertThat(night.console().lastPractice("payments").map(Practice::kind)).contains(Practice.Kind.REHEARSAL);
    }

    @Test
    void aRehearsalOfAMovedWorldFails() throws Exception {
        var plan = night.plan(PAYMENTS);
        night.delivery.deploy(PAYMENTS, Members.BAD);
        assertThat(night.console().rehearse(plan).passed()).isFalse();
        assertThat(night.console().lastPractice("payments")).isEmpty();
    }

    @Test
    void itIsProvedHowLongItTookInEarnest() throws Exception {
        var gate = new CountDownLatch(1);
        night.delivery.hang(gate);
        var started = night.start(night.console(), night.plan(PAYMENTS));
        OnCall.await("it is on record", () -> night.audit.words(), words -> words.contains("rollback.run STARTED"));
        night.clock.pass(Duration.ofSeconds(42));
        gate.countDown();
        started.end();
        assertThat(night.console().lastPractice("payments")).hasValueSatisfying(practice -> {
            assertThat(practice.kind()).isEqualTo(Practice.Kind.ROLLBACK);
            assertThat(practice.took()).contains(Duration.ofSeconds(42));
        });
    }

    @Test
    void theAuditOfItAllVerifies() throws Exception {
        night.run(night.plan(PAYMENTS, WORKER));
        assertThat(night.audit.verify()).isInstanceOf(AuditVerdict.Intact.class);
        assertThat(night.audit.open()).isEmpty();
    }

    private RollbackRefused refused(Rollbacks console, Plan plan, String code) {
        var before = night.delivery.calls();
        var thrown = new RollbackRefused[1];
        assertThatThrownBy(() -> console.run(plan, Map.of(), night.told::add))
                .isInstanceOfSatisfying(RollbackRefused.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo(code);
                    thrown[0] = refused;
                });
        assertThat(night.delivery.calls()).isEqualTo(before);
        return thrown[0];
    }

    @FunctionalInterface
    private interface Look {

        Finding at(Member member);
    }

    private static Check check(String name, Look look) {
        return new Check() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Finding> look(Member member) {
                return List.of(look.at(member));
            }
        };
    }
}
