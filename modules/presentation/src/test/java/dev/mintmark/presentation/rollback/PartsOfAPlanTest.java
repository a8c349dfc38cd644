package dev.mintmark.presentation.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Difference;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.Progress;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.fleet.WorkloadState;
import dev.mintmark.presentation.fleet.StripBand;
import dev.mintmark.testkit.rollback.Members;
import dev.mintmark.testkit.rollback.Plans;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartsOfAPlanTest {

    private static final Run RUN = run(new Progress(1, Progress.State.MOVING, 9, 3, 11, 1, 24, ""));

    private static Run run(Progress progress) {
        var plan = Plans.of(PlanId.fresh(), Members.NIGHT);
        return new Run(plan, Run.Stage.WATCHING, Members.NIGHT, Optional.empty(), Optional.empty(), List.of(),
                List.of(progress), Optional.empty());
    }

    @Test
    void theStripShowsWhatIsLeftFirstThenTheTargetThenWhatIsNotKnown() {
        var bands = InPlace.of(FleetSnapshot.EMPTY, RUN.plan(), Optional.of(RUN)).bands();
        assertThat(bands).extracting(StripBand::instances).containsExactly(11, 12, 1);
        assertThat(bands).extracting(StripBand::ready).containsExactly(11, 9, 0);
        assertThat(bands.get(1).version()).hasValueSatisfying(version ->
                assertThat(version.digests()).contains(Plans.digest("a")));
        assertThat(bands.get(0).colour()).isNotEqualTo(bands.get(1).colour());
    }

    @Test
    void aPlanThatDoesNotRunYetShowsWhatWillBeLeft() {
        var inPlace = InPlace.of(FleetSnapshot.EMPTY, RUN.plan(), Optional.empty());
        assertThat(inPlace.bands()).extracting(StripBand::instances).containsExactly(24);
        assertThat(inPlace.tags()).containsEntry(Plans.digest("a"), "v41");
    }

    @Test
    void whatTheFleetShowsIsBelievedBeforeWhatThePlanSays() {
        var member = RUN.plan().members().getFirst();
        var counts = List.of(count("b", 5, 5), count("a", 2, 1), count("d", 3, 3));
        var source = new SourceStatus(Plans.PAYMENTS.source(), dev.mintmark.domain.workload.SourceKind.KUBERNETES,
                "prod",
                Sight.CURRENT, Optional.of(Members.NIGHT), Optional.empty(), List.of(), Optional.empty());
        var fleet = FleetSnapshot.EMPTY.recalling(source, List.of(WorkloadState.recalled(new Workload(member.workload(),
                "payments", 10, Rollout.SETTLED, Map.of()), counts, List.of())));
        var bands = InPlace.of(fleet, RUN.plan(), Optional.of(RUN)).bands();
        assertThat(bands).extracting(StripBand::instances).containsExactly(5, 5);
        assertThat(bands).extracting(StripBand::ready).containsExactly(5, 4);
    }

    private static VersionCount count(String digit, int instances, int ready) {
        return new VersionCount("app", ContainerRole.MAIN,
                new RunningImage.Identified("registry.example/shop/payments:v1",
                Optional.of(Plans.digest(digit)), Optional.empty()), instances, ready, Members.NIGHT);
    }

    @Test
    void differencesAreReadLineByLineAndHistoryComesLast() {
        var lines = DiffLine.of(Plans.full(PlanId.fresh()));
        assertThat(lines).containsExactly(new DiffLine(DiffLine.Kind.SUBJECT, "Deployment shop/payments"),
                new DiffLine(DiffLine.Kind.REMOVED, "− image: b"), new DiffLine(DiffLine.Kind.ADDED, "+ image: a"),
                new DiffLine(DiffLine.Kind.HISTORY, "Revision 1 becomes revision 3."));
    }

    @Test
    void whatDoesNotDifferStandsInTheColumnsOfWhatDoesAndNumbersOfLinesAreNotShown() {
        assertThat(lines("""
                @@ -1,3 +1,3 @@
                   maxIdle: 10
                -  maxSize: 200
                +  maxSize: 20
                @@ -9 +9,2 @@
                 end:
                @@ -20 +21 @@ pool
                @@ apps/config.yaml
                """)).containsExactly(
                new DiffLine(DiffLine.Kind.SAME, "    maxIdle: 10"),
                new DiffLine(DiffLine.Kind.REMOVED, "−   maxSize: 200"),
                new DiffLine(DiffLine.Kind.ADDED, "+   maxSize: 20"), new DiffLine(DiffLine.Kind.PLACE, ""),
                new DiffLine(DiffLine.Kind.SAME, "  end:"), new DiffLine(DiffLine.Kind.PLACE, "pool"),
                new DiffLine(DiffLine.Kind.PLACE, "apps/config.yaml"));
    }

    private static List<DiffLine> lines(String diff) {
        var plan = Plans.full(PlanId.fresh());
        var lines = DiffLine.of(new Plan(plan.id(), plan.intent(), plan.madeAt(), plan.expiresAt(), plan.members(),
                plan.steps(), plan.findings(), List.of(new Difference(1, "config.yaml", diff)), List.of(), plan.lock(),
                plan.forwardOf()));
        return lines.subList(1, lines.size());
    }

    @Test
    void whatThePlanTakesCareOfIsNotCountedAsBlocked() {
        var member = Members.payments(Owner.Kind.GIT);
        var blocked = Finding.blocked("a", member, "A", "", "");
        assertThat(FindingCounts.of(List.of(blocked, blocked.handledIn(Step.Phase.PAUSE),
                Finding.warned("b", member, "B",
                "", ""), Finding.untold("c", member, "C", "", ""), Finding.passed("d", member, "D", ""))))
                .isEqualTo(new FindingCounts(1, 1, 1, 1, 1));
    }

    @Test
    void wordsOfOthersAreBoundedAndPrintable() {
        assertThat(Bounded.line("a\u001b[31mred\u202e\nb\t" + "x".repeat(10_000))).hasSizeLessThanOrEqualTo(300)
                .startsWith("ared").doesNotContain("\u001b", "\n", "\u202e");
        assertThat(Bounded.text("one\ntwo\u0007")).isEqualTo("one\ntwo");
    }
}
