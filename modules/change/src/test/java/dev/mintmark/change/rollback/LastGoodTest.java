package dev.mintmark.change.rollback;

import static dev.mintmark.change.rollback.Seen.BAD;
import static dev.mintmark.change.rollback.Seen.GOOD;
import static dev.mintmark.change.rollback.Seen.NIGHT;
import static dev.mintmark.change.rollback.Seen.OLDER;
import static dev.mintmark.change.rollback.Seen.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.WorkloadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LastGoodTest {

    private static final Target OLDER_WAS_WELL = well(OLDER, 300, 200);
    private static final Target GOOD_WAS_WELL = well(GOOD, 200, 100);

    @Test
    void itIsTheLastThatWasHealthyBeforeThePresentOne() throws Exception {
        assertThat(find(BAD, List.of(), GOOD_WAS_WELL, OLDER_WAS_WELL)).isEqualTo(GOOD_WAS_WELL);
    }

    @Test
    void thePresentOneIsNeverItHoweverHealthyItWas() throws Exception {
        assertThat(find(BAD, List.of(), well(BAD, 100, 5), GOOD_WAS_WELL)).isEqualTo(GOOD_WAS_WELL);
    }

    @Test
    void t1ThePreviousVersionThatNeverGotHealthyIsPassedOver() throws Exception {
        var previous = Seen.digest("9");
        assertThat(find(BAD, List.of(run(previous, 20)), GOOD_WAS_WELL)).isEqualTo(GOOD_WAS_WELL);
    }

    @Test
    void t1AskedTwiceItDoesNotLeadBackToWhatWasLeft() throws Exception {
        var badWasWellForAMoment = well(BAD, 50, 40);
        assertThat(find(GOOD, List.of(run(BAD, 30)), badWasWellForAMoment, GOOD_WAS_WELL, OLDER_WAS_WELL))
                .isEqualTo(OLDER_WAS_WELL);
    }

    @Test
    void whatWasLeftOnceAndIsHealthyAgainSinceIsGoodAgain() throws Exception {
        var goodAgain = well(GOOD, 20, 10);
        assertThat(find(BAD, List.of(run(GOOD, 30)), goodAgain, OLDER_WAS_WELL)).isEqualTo(goodAgain);
    }

    @Test
    void aSecondAttemptLeadsToWhereTheFirstWasHalfWayWhenItWasPlanned() throws Exception {
        var first = Seen.member(1, PAYMENTS, BAD);
        var halfWay = new Member(1, PAYMENTS, first.service(), first.ownership(), List.of(BAD, GOOD), 3, first.target(),
                Optional.empty());
        assertThat(find(BAD, List.of(run(halfWay, 30, Optional.empty())), GOOD_WAS_WELL, OLDER_WAS_WELL))
                .isEqualTo(GOOD_WAS_WELL);
    }

    @Test
    void whatWasLeftByARollForwardIsStillGood() throws Exception {
        assertThat(find(BAD, List.of(forward(GOOD, 30)), GOOD_WAS_WELL, OLDER_WAS_WELL)).isEqualTo(GOOD_WAS_WELL);
    }

    @Test
    void whatAnotherWorkloadLeftIsNoReason() throws Exception {
        var other = run(Seen.workload("prod-us", "payments"), GOOD, 30, Optional.empty());
        assertThat(find(BAD, List.of(other), GOOD_WAS_WELL)).isEqualTo(GOOD_WAS_WELL);
    }

    @Test
    void withoutAnyItSaysWhyAndHowToNameOne() {
        assertThatThrownBy(() -> find(BAD, List.of())).isInstanceOfSatisfying(RollbackRefused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(RollbackRefused.Kind.BLOCKED);
            assertThat(refused.problem().code()).isEqualTo("rollback.no-good-version");
            assertThat(refused.problem().next()).contains("--to");
        });
    }

    @Test
    void aNamedVersionThatWasNeverHealthyIsTakenWithoutHealth() throws Exception {
        var named = new LastGood(sighting(List.of(GOOD_WAS_WELL)), List.of()).find(PAYMENTS, seen(BAD),
                new Wanted.Version(OLDER));
        assertThat(named.digest()).isEqualTo(OLDER);
        assertThat(named.health()).isEmpty();
        assertThat(named.reference()).isEqualTo("registry.example/shop/payments@" + OLDER);
    }

    @Test
    void aNamedVersionThatWasHealthyBringsItsEvidenceAlong() throws Exception {
        assertThat(new LastGood(sighting(List.of(GOOD_WAS_WELL)), List.of()).find(PAYMENTS, seen(BAD),
                new Wanted.Version(GOOD))).isEqualTo(GOOD_WAS_WELL);
    }

    private static Target find(Digest present, List<Run> runs, Target... healthy) throws RollbackRefused {
        return new LastGood(sighting(List.of(healthy)), runs).find(PAYMENTS, seen(present), new Wanted.LastGood());
    }

    private static SeenWorkload seen(Digest digest) {
        return Seen.asking(digest, Seen.several(3, digest, InstanceState.READY));
    }

    /// Healthy from so many minutes before the night until so many.
    private static Target well(Digest digest, int from, int to) {
        return Seen.target(digest, NIGHT.minusSeconds(from * 60L), NIGHT.minusSeconds(to * 60L));
    }

    private static Run run(Digest left, int minutesAgo) {
        return run(PAYMENTS, left, minutesAgo, Optional.empty());
    }

    private static Run forward(Digest left, int minutesAgo) {
        return run(PAYMENTS, left, minutesAgo, Optional.of(PlanId.fresh()));
    }

    private static Run run(WorkloadId id, Digest left, int minutesAgo, Optional<PlanId> forwardOf) {
        var led = Seen.target(left.equals(GOOD) ? OLDER : GOOD, NIGHT.minusSeconds(9_000), NIGHT.minusSeconds(600));
        return run(new Member(1, id, id.name(), Seen.member(1, id, left).ownership(), List.of(left), 3, led,
                Optional.empty()), minutesAgo, forwardOf);
    }

    private static Run run(Member member, int minutesAgo, Optional<PlanId> forwardOf) {
        var id = member.workload();
        var at = NIGHT.minusSeconds(minutesAgo * 60L);
        var intent = new Intent(List.of(id), new Wanted.LastGood(), "a test", Optional.empty(), "ana", Optional.empty());
        var plan = new Plan(PlanId.fresh(), intent, at, at.plus(Plan.GOOD_FOR), List.of(member), List.of(),
                List.of(), List.of(), List.of(), new TreeMap<>(), forwardOf);
        return new Run(plan, Run.Stage.DONE, at, Optional.of(at), Optional.of(at), List.of(), List.of(), Optional.empty());
    }

    private static Sighting sighting(List<Target> healthy) {
        return new Sighting() {

            @Override
            public Optional<SeenWorkload> workload(WorkloadId id) {
                return Optional.empty();
            }

            @Override
            public ImageVersion version(Digest digest) {
                return ImageVersion.of(digest);
            }

            @Override
            public List<Target> healthy(WorkloadId id) {
                return healthy;
            }

            @Override
            public Watching onChange(Runnable changed) {
                return () -> {};
            }
        };
    }
}
