package dev.mintmark.testkit.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Intent;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.PlanCodec;
import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What every [Pipeline] that writes promises. Fakes and real rooms run the same tests, so a fake can be trusted elsewhere.
///
/// Each test has a world of its own, in which the member's workload is not yet at its target.
public interface PipelineContract {

    Pattern CHECKS = Pattern.compile("owner|permission|target\\.healthy|target\\.registry|in-flight|undone-by|config|schema"
            + "|capacity|disruption|blast-radius|history|autoscaling|partition|hooks|sync-window");

    /// The pipeline over this test's world; a new object each time, as another console has one.
    Pipeline pipeline() throws Exception;

    /// A pipeline whose system does not answer.
    Pipeline unreachable() throws Exception;

    /// The member to be rolled back.
    Member member() throws Exception;

    /// All there is in this test's world that a step could change, to be compared with itself.
    Object world() throws Exception;

    /// Lets somebody else change what a plan is held against: after it, the plan must not be run.
    void moveTheWorld() throws Exception;

    /// Words the pipeline has for its system's ears only: passwords, tokens.
    List<String> secrets() throws Exception;

    /// The step that a moved world forbids: the first change, else the first of all.
    default Step heldAgainstTheWorld(List<Step> steps) {
        return steps.stream().filter(step -> step.phase() == Step.Phase.CHANGE).findFirst().orElseGet(steps::getFirst);
    }

    @Test
    default void planningWritesNothing() throws Exception {
        var before = world();
        pipeline().plan(member(), Members.purpose());
        assertThat(world()).isEqualTo(before);
    }

    @Test
    default void theSamePlanIsMadeOfTheSameWorld() throws Exception {
        var first = pipeline().plan(member(), Members.purpose());
        assertThat(pipeline().plan(member(), Members.purpose()).steps()).isEqualTo(first.steps());
    }

    @Test
    default void aPlanSaysWhatWillBeDoneAndWhatWillDiffer() throws Exception {
        var pipeline = pipeline();
        var part = pipeline.plan(member(), Members.purpose());
        assertThat(part.steps()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.pipeline()).isEqualTo(pipeline.name());
            assertThat(step.act()).matches("[a-z-]+(\\.[a-z-]+)+");
            assertThat(step.title()).isNotBlank().doesNotContain("\n");
            assertThat(step.call()).isNotBlank().doesNotContain("\n");
            assertThat(step.members()).containsExactly(member().number());
        });
        assertThat(part.differences()).allSatisfy(difference -> assertThat(difference.diff()).isNotBlank());
        assertThat(part.lock()).isNotEmpty();
        assertThat(part.findings()).extracting(Finding::check).allMatch(CHECKS.asMatchPredicate());
        assertThat(part.findings()).extracting(Finding::title).noneMatch(String::isBlank);
    }

    @Test
    default void rehearsingWritesNothing() throws Exception {
        var steps = steps();
        var before = world();
        for (var step : steps) {
            assertThat(pipeline().rehearse(step).answer()).isNotBlank();
        }
        assertThat(world()).isEqualTo(before);
    }

    @Test
    default void carryingOutChangesWhatIsThere() throws Exception {
        var steps = steps();
        var before = world();
        for (var step : steps) {
            var accepted = pipeline().carryOut(step);
            assertThat(accepted.already()).as(step.title()).isFalse();
            assertThat(accepted.answer()).isNotBlank();
            pipeline().waitingFor(step);
        }
        assertThat(world()).isNotEqualTo(before);
    }

    @Test
    default void carryingOutAgainChangesNothingAndIsAccepted() throws Exception {
        for (var step : steps()) {
            pipeline().carryOut(step);
            var after = world();
            assertThat(pipeline().carryOut(step).already()).as(step.title()).isTrue();
            assertThat(world()).isEqualTo(after);
        }
    }

    @Test
    default void aPlanFromBeforeTheWorldMovedIsRefusedAndChangesNothing() throws Exception {
        var step = heldAgainstTheWorld(steps());
        moveTheWorld();
        var moved = world();
        assertThatThrownBy(() -> pipeline().carryOut(step))
                .isInstanceOfSatisfying(RollbackRefused.class, PipelineContract::saysThatTheWorldMoved);
        assertThatThrownBy(() -> pipeline().rehearse(step))
                .isInstanceOfSatisfying(RollbackRefused.class, PipelineContract::saysThatTheWorldMoved);
        assertThat(world()).isEqualTo(moved);
    }

    @Test
    default void anotherConsoleCarriesOutWhatWasKept() throws Exception {
        var before = world();
        for (var step : kept(steps())) {
            assertThat(pipeline().carryOut(step).answer()).isNotBlank();
        }
        assertThat(world()).isNotEqualTo(before);
    }

    @Test
    default void noSecretIsShown() throws Exception {
        var part = pipeline().plan(member(), Members.purpose());
        var shown = new ArrayList<>(List.of(part.toString()));
        for (var step : inOrder(part)) {
            shown.add(pipeline().rehearse(step).toString());
            shown.add(pipeline().carryOut(step).toString());
            shown.add(pipeline().waitingFor(step).toString());
        }
        assertThat(shown).allSatisfy(text -> assertThat(secrets()).noneMatch(text::contains));
    }

    @Test
    default void anInterruptedPlanEndsSoon() throws Exception {
        var pipeline = pipeline();
        var member = member();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> pipeline.plan(member, Members.purpose())).isInstanceOf(InterruptedException.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    default void aSystemThatDoesNotAnswerIsAProblemWithAWayOut() throws Exception {
        var pipeline = unreachable();
        var secrets = secrets();
        assertThatThrownBy(() -> pipeline.plan(member(), Members.purpose()))
                .isInstanceOfSatisfying(RollbackRefused.class, refused -> {
                    assertThat(refused.problem().code()).startsWith("rollback.");
                    assertThat(refused.problem().next()).isNotBlank();
                    assertThat(secrets).noneMatch(refused.problem().sentence()::contains);
                });
    }

    private List<Step> steps() throws Exception {
        return inOrder(pipeline().plan(member(), Members.purpose()));
    }

    private static List<Step> inOrder(Part part) {
        return part.steps().stream().sorted(Comparator.comparing(Step::phase)).toList();
    }

    private static void saysThatTheWorldMoved(RollbackRefused refused) {
        assertThat(refused.kind()).isEqualTo(RollbackRefused.Kind.MOVED);
        assertThat(refused.problem().code()).startsWith("rollback.");
    }

    /// The steps as they are once they were written down and read.
    private List<Step> kept(List<Step> steps) throws Exception {
        var member = member();
        var intent = new Intent(List.of(member.workload()), new Wanted.LastGood(), "A test", Optional.empty(), "ana",
                Optional.empty());
        var plan = new Plan(new PlanId(Members.PLAN), intent, Members.NIGHT, Members.NIGHT.plus(Plan.GOOD_FOR),
                List.of(member), steps, List.of(), List.of(), List.of(), new TreeMap<>(), Optional.empty());
        return PlanCodec.read(PlanCodec.write(plan)).steps();
    }
}
