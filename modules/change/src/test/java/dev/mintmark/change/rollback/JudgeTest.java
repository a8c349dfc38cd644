package dev.mintmark.change.rollback;

import static dev.mintmark.change.rollback.Seen.BAD;
import static dev.mintmark.change.rollback.Seen.GOOD;
import static dev.mintmark.change.rollback.Seen.both;
import static dev.mintmark.change.rollback.Seen.one;
import static dev.mintmark.change.rollback.Seen.several;
import static dev.mintmark.change.rollback.Seen.untold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Progress.State;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Rollout;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {

    private static final Rollout STUCK = new Rollout(Rollout.Phase.STUCK, Optional.of(Seen.NIGHT),
            "ProgressDeadlineExceeded");
    private static final SeenInstance[] THREE_GOOD = several(3, GOOD, InstanceState.READY);

    @Test
    void itIsDoneWhenAsManyAsWantedRunTheTargetAreReadyAndNothingElseIsLeft() {
        assertThat(judge(Seen.of(3, THREE_GOOD))).isEqualTo(new Progress(1, State.DONE, 3, 0, 0, 0, 3, ""));
    }

    @Test
    void oneInstanceThatRunsAnythingElseKeepsItFromBeingDone() {
        assertThat(judge(Seen.of(3, both(THREE_GOOD, one(BAD, InstanceState.READY))))).satisfies(progress -> {
            assertThat(progress.state()).isEqualTo(State.MOVING);
            assertThat(progress.old()).isEqualTo(1);
        });
    }

    @Test
    void anOldInstanceThatIsShuttingDownIsStillThere() {
        assertThat(judge(Seen.of(3, both(THREE_GOOD, one(BAD, InstanceState.TERMINATING)))).state())
                .isEqualTo(State.MOVING);
        assertThat(judge(Seen.of(3, both(THREE_GOOD, untold(InstanceState.TERMINATING)))).old()).isEqualTo(1);
    }

    @Test
    void anInstanceOfTheTargetThatIsShuttingDownIsNeitherArrivedNorOld() {
        assertThat(judge(Seen.of(3, both(THREE_GOOD, one(GOOD, InstanceState.TERMINATING)))).state())
                .isEqualTo(State.DONE);
        assertThat(judge(Seen.of(3, both(several(2, GOOD, InstanceState.READY), one(GOOD, InstanceState.TERMINATING))))
                .state()).isEqualTo(State.MOVING);
    }

    @Test
    void anInstanceThatDoesNotTellWhatItRunsIsUnknownAndNotDone() {
        assertThat(judge(Seen.of(3, both(several(2, GOOD, InstanceState.READY), untold(InstanceState.STARTING)))))
                .isEqualTo(new Progress(1, State.MOVING, 2, 0, 0, 1, 3, ""));
        assertThat(judge(Seen.of(3, both(THREE_GOOD, untold(InstanceState.READY)))).state()).isEqualTo(State.MOVING);
    }

    @ParameterizedTest
    @EnumSource(value = InstanceState.class, names = {"READY", "TERMINATING", "COMPLETED"}, mode = EnumSource.Mode.EXCLUDE)
    void anInstanceOfTheTargetThatIsNotReadyIsArriving(InstanceState state) {
        assertThat(judge(Seen.of(3, both(several(2, GOOD, InstanceState.READY), one(GOOD, state)))))
                .isEqualTo(new Progress(1, State.MOVING, 2, 1, 0, 0, 3, ""));
    }

    @Test
    void fewerThanWantedAreNotEnoughAndMoreThanWantedAreTooMany() {
        assertThat(judge(Seen.of(3, several(2, GOOD, InstanceState.READY))).state()).isEqualTo(State.MOVING);
        assertThat(judge(Seen.of(3, several(4, GOOD, InstanceState.READY))).state()).isEqualTo(State.MOVING);
    }

    @Test
    void whatHasCompletedIsNoInstanceAnyMore() {
        assertThat(judge(Seen.of(3, both(THREE_GOOD, one(BAD, InstanceState.COMPLETED)))).state()).isEqualTo(State.DONE);
    }

    @Test
    void t6AControllerThatCallsItselfSettledWhileNothingNewIsReadyIsNotBelieved() {
        var settled = Seen.of(3, Rollout.SETTLED, both(several(3, BAD, InstanceState.READY),
                one(GOOD, InstanceState.STARTING)));
        assertThat(judge(settled).state()).isEqualTo(State.MOVING);
    }

    @Test
    void t7APartitionThatLeavesOldInstancesIsNotDoneWhateverTheStatefulSetSays() {
        var parted = Seen.of(3, Rollout.SETTLED, both(several(2, BAD, InstanceState.READY),
                one(GOOD, InstanceState.READY)));
        assertThat(judge(parted)).isEqualTo(new Progress(1, State.MOVING, 1, 0, 2, 0, 3, ""));
    }

    @Test
    void t8WithNothingWantedThereIsNothingToSeeAndNothingIsDone() {
        assertThat(judge(Seen.of(0)).state()).isEqualTo(State.NOTHING_TO_SEE);
        assertThat(judge(Seen.of(0, one(BAD, InstanceState.READY))).state()).isEqualTo(State.NOTHING_TO_SEE);
    }

    @Test
    void whatASourceTellsNoLongerIsOutOfSightHoweverGoodItLooked() {
        assertThat(judge(Seen.blind(Seen.of(3, THREE_GOOD)))).satisfies(progress -> {
            assertThat(progress.state()).isEqualTo(State.OUT_OF_SIGHT);
            assertThat(progress.arrived()).isEqualTo(3);
        });
    }

    @Test
    void whatIsNotThereIsGone() {
        assertThat(Judge.progress(Seen.member(), Optional.empty(), true).state()).isEqualTo(State.GONE);
    }

    @Test
    void beforeItsPipelineWasToldItHasNotBegun() {
        assertThat(Judge.progress(Seen.member(), Optional.of(Seen.of(3, several(3, BAD, InstanceState.READY))), false)
                .state()).isEqualTo(State.NOT_BEGUN);
    }

    @Test
    void whatTheControllerGaveUpIsStuckUnlessEveryInstanceIsThere() {
        assertThat(judge(Seen.of(3, STUCK, several(3, BAD, InstanceState.READY)))).satisfies(progress -> {
            assertThat(progress.state()).isEqualTo(State.STUCK);
            assertThat(progress.waiting()).isEqualTo("ProgressDeadlineExceeded");
        });
        assertThat(judge(Seen.of(3, STUCK, THREE_GOOD)).state()).isEqualTo(State.DONE);
    }

    @Test
    void itSaysWhatIsWaitedForTheMostFrequentFirst() {
        assertThat(judge(Seen.of(3, STUCK, one(GOOD, InstanceState.FAILING, "ImagePullBackOff"),
                one(GOOD, InstanceState.FAILING, "CrashLoopBackOff"), one(GOOD, InstanceState.FAILING, "CrashLoopBackOff")))
                .waiting()).isEqualTo("2 CrashLoopBackOff, 1 ImagePullBackOff; ProgressDeadlineExceeded");
    }

    @Test
    void t25AnIndexAndAManifestOfItAreOneVersionAndAreTheTarget() {
        var index = Seen.digest("c");
        var version = new ImageVersion(index, List.of(index, GOOD));
        var target = new Target(index, version, "app", "registry.example/shop/payments", Optional.empty(), Optional.empty());
        assertThat(Judge.isTarget(target, ImageVersion.of(GOOD))).isTrue();
        assertThat(Judge.isTarget(target, ImageVersion.of(BAD))).isFalse();
    }

    private static Progress judge(SeenWorkload seen) {
        return Judge.progress(Seen.member(), Optional.of(seen), true);
    }
}
