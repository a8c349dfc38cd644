package dev.mintmark.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Progress;
import dev.mintmark.change.rollback.RollbackPlace;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.domain.workload.WorkloadId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A bad release is rolled back in the demo fleet, from the plan to what is seen of its end.
class SimulatedRollbackTest {

    private static final WorkloadId EU = RollbackStory.workload("payments", "prod-eu");
    private static final WorkloadId US = RollbackStory.workload("payments", "prod-us");

    private final RollbackStory story = new RollbackStory(new ServicePlan("payments", "shop", WorkloadKind.DEPLOYMENT,
            Pinning.DIGEST, RolloutStrategy.USUAL, "1.0.0", Duration.ofDays(3),
            List.of(new ServicePlan.Placement("prod-eu", 5), new ServicePlan.Placement("prod-us", 7))));

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void thePlanPausesCommitsWatchesAndResumesInEachCluster() throws Exception {
        story.releaseBad(120, EU, US);
        var plan = story.plan(EU, US);
        assertThat(plan.steps()).extracting(Step::act).containsExactly("argo-cd.pause", "argo-cd.pause",
                "argo-cd.rollback", "git.commit", "argo-cd.rollback", "git.commit", "watch", "argo-cd.resume",
                "argo-cd.resume");
        assertThat(plan.members()).allSatisfy(member -> {
            assertThat(member.ownership().owner().kind()).isEqualTo(Owner.Kind.ARGO_CD);
            assertThat(member.manifests()).isPresent();
        });
        assertThat(plan.blocking()).isEmpty();
        assertThat(new HashSet<>(plan.findings().stream().map(Finding::verdict).toList()))
                .contains(Finding.Verdict.PASSED, Finding.Verdict.WARNED, Finding.Verdict.COULD_NOT_TELL);
        assertThat(plan.differences()).anySatisfy(difference -> assertThat(difference.diff())
                .contains("-  image: registry.example/shop/payments:1.1.0@").contains("+  image: "));
    }

    @Test
    void itIsDoneExactlyWhenTheLastInstanceOfBothClustersIsReady() throws Exception {
        story.releaseBad(120, EU, US);
        story.begin(story.plan(EU, US));
        story.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        for (var second = 0; second < 300 && !story.allRun("1.0.0", EU, US); second++) {
            assertThat(story.isOver()).isFalse();
            story.step(1);
        }
        assertThat(story.allRun("1.0.0", EU, US)).isTrue();

        var run = story.end();
        assertThat(run.stage()).isEqualTo(Run.Stage.DONE);
        assertThat(run.doneAt()).contains(story.clock.instant());
        assertThat(run.members()).extracting(Progress::arrived).containsExactly(5, 7);
        assertThat(run.owed()).isEmpty();
        assertThat(story.told).filteredOn(told -> told.doneAt().isEmpty())
                .allSatisfy(told -> assertThat(told.stage()).isIn(Run.Stage.CALLING, Run.Stage.WATCHING));
    }

    @Test
    void instancesAreSeenToMoveFromOneVersionToTheOther() throws Exception {
        story.releaseBad(120, EU);
        story.begin(story.plan(EU));
        story.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        for (var second = 0; second < 300 && !story.allRun("1.0.0", EU); second++) {
            story.step(1);
            var arrived = story.arrived("1.0.0", EU);
            story.awaitTold(arrived + " arrived", run -> run.members().getFirst().arrived() == arrived);
        }
        story.end();
        assertThat(story.told.stream().map(run -> run.members().getFirst().arrived()).distinct().toList())
                .startsWith(0).endsWith(5).hasSizeGreaterThan(2);
        assertThat(story.find("payments", "prod-us").current().version()).isEqualTo("1.1.0");
    }

    @Test
    void itStaysWhereItWasPutAfterAutoSyncWasResumed() throws Exception {
        story.releaseBad(120, EU);
        story.begin(story.plan(EU));
        story.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        story.step(120);
        assertThat(story.end().stage()).isEqualTo(Run.Stage.DONE);
        story.step(600);
        assertThat(story.allRun("1.0.0", EU)).isTrue();
        assertThat(story.find("payments", "prod-eu").upkeep().isHeld()).isFalse();
    }

    @Test
    void aTargetThatIsFaultyByNowNeverConverges() throws Exception {
        story.releaseBad(120, EU);
        story.fleet.makeFaulty("payments", "1.0.0", new Fault.NeverReady());
        story.begin(story.plan(EU));
        story.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        story.step(90);
        var waiting = story.find("payments", "prod-eu").alive().stream().filter(one -> !one.isReady()).count();
        story.awaitTold("it gets no further", run -> run.members().getFirst().arriving() == waiting);
        story.step(240);
        story.awaitTold("it is stuck", run -> run.members().getFirst().state() == Progress.State.STUCK);
        story.step(400);

        var run = story.end();
        assertThat(run.stage()).isEqualTo(Run.Stage.NOT_CONVERGED);
        assertThat(run.doneAt()).isEmpty();
        assertThat(run.owed()).extracting(Step::act).containsExactly("argo-cd.resume");
    }

    @Test
    void whatIsScaledToNothingIsNeverDone() throws Exception {
        story.releaseBad(120, EU);
        story.begin(story.plan(EU));
        story.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        story.fleet.scale("payments", EU.source(), 0);
        story.step(120);
        story.awaitTold("nothing is to be seen", run -> run.members().getFirst().old() == 0
                && run.members().getFirst().state() == Progress.State.NOTHING_TO_SEE);
        assertThat(story.isOver()).isFalse();
        story.step(600);
        assertThat(story.end().stage()).isEqualTo(Run.Stage.NOT_CONVERGED);
    }

    @Test
    void whatIsDeletedMidwayIsGoneAndNotDone() throws Exception {
        story.releaseBad(120, EU);
        story.begin(story.plan(EU));
        story.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        story.fleet.delete("payments");
        story.awaitTold("it is gone", run -> run.members().getFirst().state() == Progress.State.GONE);
        assertThat(story.told.getLast().doneAt()).isEmpty();
        story.step(700);
        assertThat(story.end().stage()).isEqualTo(Run.Stage.NOT_CONVERGED);
    }

    @Test
    void aClusterThatGoesDarkMidwayIsOutOfSightUntilItIsSeenAgain() throws Exception {
        story.releaseBad(120, EU);
        story.begin(story.plan(EU));
        story.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        story.fleet.breakSource(EU.source(), FleetUnderTest.TOKEN_EXPIRED);
        story.awaitTold("it is out of sight", run -> run.members().getFirst().state() == Progress.State.OUT_OF_SIGHT);
        story.step(120);
        assertThat(story.allRun("1.0.0", EU)).isTrue();
        assertThat(story.told.getLast().doneAt()).isEmpty();

        story.fleet.mendSource(EU.source());
        story.seen.retry(story.fleet);
        assertThat(story.end().stage()).isEqualTo(Run.Stage.DONE);
    }

    @Test
    void whoReleasesAfterThePlanMovesTheWorld() throws Exception {
        story.releaseBad(120, EU);
        var plan = story.plan(EU);
        story.fleet.rollOut("payments", "1.2.0");
        story.begin(plan);
        var run = story.end();
        assertThat(run.stage()).isEqualTo(Run.Stage.MOVED);
        assertThat(story.find("payments", "prod-eu").current().version()).isEqualTo("1.2.0");
    }

    @Test
    void aDarkClusterIsNotPlannedAndSaysWhy() throws Exception {
        story.releaseBad(120, EU);
        story.fleet.breakSource(EU.source(), FleetUnderTest.TOKEN_EXPIRED);
        assertThatThrownBy(() -> story.plan(EU)).isInstanceOfSatisfying(RollbackRefused.class,
                refused -> assertThat(refused.problem().why()).contains("token expired"));
    }

    @Test
    void theReleaseSaysThatItIsARollbackByWhomAndWhy() throws Exception {
        story.releaseBad(120, EU);
        story.begin(story.plan(EU));
        story.awaitTold("it watches", run -> run.stage() == Run.Stage.WATCHING);
        assertThat(story.find("payments", "prod-eu").current().cause()).satisfies(cause -> {
            assertThat(cause.manager()).contains("argocd-controller");
            assertThat(cause.change().orElseThrow()).matches(
                    "rollback to [0-9a-f]{7} by ana: errors since 14:31 \\(INC-1\\)");
        });
        story.step(120);
        story.end();
    }

    @Test
    void onlyClustersArePlaces() {
        assertThat(story.fleet.rollbackPlaces()).extracting(RollbackPlace::source).containsExactly(
                FleetUnderTest.named("prod-eu"), FleetUnderTest.named("prod-us"), FleetUnderTest.named("edge-3"));
    }
}
