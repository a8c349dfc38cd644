package dev.mintmark.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.fleet.Observation;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolloutTest {

    @Test
    void nothingMovesUntilItIsToldTo() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.deployment("checkout", 8));
        var before = test.instances();
        test.step(3_600);
        assertThat(test.instances()).isEqualTo(before);
        assertThat(test.workload().rollout()).isEqualTo(Rollout.SETTLED);
    }

    @Test
    void aRolloutEndsWithEveryInstanceOnTheNewVersionAndReady() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.deployment("checkout", 8));
        var before = test.digests();
        test.fleet.rollOut("checkout", "1.1.0");
        assertThat(test.workload().rollout().phase()).isEqualTo(Rollout.Phase.ROLLING);
        test.step(120);
        assertThat(test.workload().rollout()).isEqualTo(Rollout.SETTLED);
        assertThat(test.instances()).hasSize(8).allMatch(Instance::isReady);
        assertThat(test.digests()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void aRolloutNeverHasMoreThanTheSurgeExtraNorFewerReadyThanItMust() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.deployment("checkout", 10));
        test.fleet.rollOut("checkout", "1.1.0");
        var mostSeen = 0;
        for (var second = 0; second < 90; second++) {
            test.step(1);
            var alive = test.alive();
            mostSeen = Math.max(mostSeen, alive.size());
            assertThat(alive).as("alive after %d s", second).hasSizeLessThanOrEqualTo(13);
            assertThat(test.ready()).as("ready after %d s", second).isGreaterThanOrEqualTo(8);
        }
        assertThat(mostSeen).as("the surge is used").isEqualTo(13);
    }

    @Test
    void anInstanceIsNotReadyBeforeItHasBeenPulledAndHasStarted() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.deployment("checkout", 4));
        var old = test.instances().stream().map(Instance::id).toList();
        var lives = Lives.of(test.fleet, test.source, () -> {
            test.fleet.rollOut("checkout", "1.1.0");
            test.step(120);
        });
        assertThat(lives.keySet()).hasSizeGreaterThan(old.size());
        lives.forEach((id, life) -> {
            if (!old.contains(id)) {
                assertThat(life).extracting(Instance::state).startsWith(InstanceState.STARTING,
                        InstanceState.STARTING, InstanceState.NOT_READY, InstanceState.READY);
                assertThat(life).filteredOn(one -> one.state() == InstanceState.STARTING)
                        .allMatch(one -> one.image() instanceof RunningImage.Unidentified);
            }
        });
    }

    @Test
    void aRolloutWhoseInstancesCrashIsStuckOnceItsDeadlineIsExceeded() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.deployment("payments", 8));
        test.fleet.makeFaulty("payments", "1.1.0", new Fault.Crashes(3, 0));
        test.fleet.rollOut("payments", "1.1.0");
        test.step(9 * 60);
        assertThat(test.workload().rollout().phase()).isEqualTo(Rollout.Phase.ROLLING);
        test.step(2 * 60);
        assertThat(test.workload().rollout().phase()).isEqualTo(Rollout.Phase.STUCK);
        assertThat(test.workload().rollout().reason()).isEqualTo("ProgressDeadlineExceeded");
        assertThat(test.ready()).as("the old ones go on").isEqualTo(6);
        assertThat(test.instances()).filteredOn(one -> !one.isReady()).isNotEmpty().allSatisfy(failing -> {
            assertThat(failing.state()).isIn(InstanceState.FAILING, InstanceState.NOT_READY);
            assertThat(failing.restarts()).isGreaterThanOrEqualTo(5);
        });
    }

    @Test
    void aCrashLoopBacksOffLongerEveryTime() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.deployment("payments", 1));
        test.fleet.crash("payments");
        var starts = Lives.of(test.fleet, test.source, () -> test.step(600)).values().iterator().next().stream()
                .filter(one -> one.state() == InstanceState.NOT_READY).map(Instance::since).toList();
        assertThat(starts).hasSizeBetween(5, 7);
        var pauses = Lives.pausesBetween(starts);
        assertThat(pauses).isSorted();
        assertThat(pauses.getLast().toSeconds()).isGreaterThan(5 * pauses.getFirst().toSeconds());
    }

    @Test
    void whatCrashedRecoversWhenItIsMended() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.deployment("payments", 4));
        test.fleet.crash("payments");
        assertThat(test.instances()).allMatch(one -> one.reason().equals("CrashLoopBackOff, exit 1"));
        test.fleet.mend("payments");
        test.step(60);
        assertThat(test.instances()).hasSize(4).allMatch(Instance::isReady).allMatch(one -> one.restarts() > 0);
    }

    @Test
    void anImageThatCannotBePulledLeavesItsInstancesUnidentifiedWithTheReason() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.deployment("checkout", 4));
        test.fleet.makeFaulty("checkout", "1.1.0", new Fault.CannotBePulled());
        test.fleet.rollOut("checkout", "1.1.0");
        test.step(20);
        assertThat(test.instances()).filteredOn(one -> one.state() == InstanceState.FAILING).isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.reason()).isEqualTo("ImagePullBackOff");
                    assertThat(one.image()).isEqualTo(new RunningImage.Unidentified(one.image().reference(),
                            "not pulled yet: ImagePullBackOff"));
                });
        test.fleet.mend("checkout");
        test.step(400);
        assertThat(test.instances()).hasSize(4).allMatch(Instance::isReady);
    }

    @Test
    void anInstanceThatNeverSaysItIsReadyHoldsItsRolloutUp() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.deployment("checkout", 4));
        test.fleet.makeFaulty("checkout", "1.1.0", new Fault.NeverReady());
        test.fleet.rollOut("checkout", "1.1.0");
        test.step(700);
        assertThat(test.workload().rollout().phase()).isEqualTo(Rollout.Phase.STUCK);
        assertThat(test.instances()).anyMatch(one -> one.state() == InstanceState.NOT_READY);
    }

    @Test
    void aRollbackIsAReleaseOfTheOldTemplateUnderANewRevision() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.deployment("payments", 8));
        var before = test.digests();
        test.fleet.makeFaulty("payments", "1.1.0", new Fault.Crashes(3, 0));
        test.fleet.rollOut("payments", "1.1.0");
        test.step(700);
        test.fleet.rollBack("payments");
        test.step(60);
        assertThat(test.workload().rollout()).isEqualTo(Rollout.SETTLED);
        assertThat(test.digests()).isEqualTo(before);
        assertThat(test.ready()).isEqualTo(8);
        var releases = releases(test);
        assertThat(releases.getLast().revision()).isEqualTo("7");
        assertThat(releases.getLast().template()).isEqualTo(releases.get(releases.size() - 3).template());
    }

    @Test
    void scalingAddsAndRemovesInstancesOfTheSameVersion() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.deployment("checkout", 4));
        test.fleet.scale("checkout", test.source.id(), 9);
        test.step(60);
        assertThat(test.ready()).isEqualTo(9);
        test.fleet.scale("checkout", test.source.id(), 2);
        test.step(60);
        assertThat(test.instances()).hasSize(2);
        assertThat(test.digests()).hasSize(1);
    }

    @Test
    void aDeletedServiceIsGone() throws Exception {
        var test = FleetUnderTest.of(FleetUnderTest.deployment("checkout", 4), FleetUnderTest.deployment("search", 1));
        test.fleet.delete("checkout");
        test.step(60);
        assertThat(test.instances()).extracting(one -> one.workload().name()).containsOnly("search");
    }

    private static List<Release> releases(FleetUnderTest test) throws InterruptedException {
        return test.look().stream().filter(Observation.Released.class::isInstance)
                .map(seen -> ((Observation.Released) seen).release()).toList();
    }
}
