package dev.mintmark.change.rollback;

import dev.mintmark.change.rollback.Run.Stage;
import dev.mintmark.domain.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A run as it goes on. Belongs to the thread that drives it; tells whoever follows after every change.
final class RunState {

    private static final Logger LOG = LoggerFactory.getLogger(RunState.class);

    private final Plan plan;
    private final Sighting sighting;
    private final InstantSource clock;
    private final Duration still;
    private final Consumer<? super Run> follower;
    private final Instant startedAt;
    private final List<StepState> steps;
    private final Map<Integer, Moved> moved = new HashMap<>();
    private List<Progress> members = List.of();
    private Map<Integer, String> waiting = Map.of();
    private Stage stage = Stage.CALLING;
    private Optional<Instant> doneAt;
    private Optional<Instant> endedAt = Optional.empty();
    private Optional<Problem> problem = Optional.empty();

    /// When a member last came further.
    private record Moved(Progress progress, Instant at) {}

    RunState(Run run, Sighting sighting, InstantSource clock, Duration still, Consumer<? super Run> follower) {
        this.plan = run.plan();
        this.sighting = sighting;
        this.clock = clock;
        this.still = still;
        this.follower = follower;
        this.startedAt = run.startedAt();
        this.steps = new ArrayList<>(run.steps());
        this.doneAt = run.doneAt();
        look();
    }

    Run run() {
        return new Run(plan, stage, startedAt, doneAt, endedAt, steps, members, problem);
    }

    Plan plan() {
        return plan;
    }

    Instant startedAt() {
        return startedAt;
    }

    StepState step(Step step) {
        return steps.get(step.number() - 1);
    }

    boolean isAccepted(Step step) {
        return step(step).state() == StepState.State.ACCEPTED;
    }

    /// Whether something may have been changed in this phase.
    boolean hasTold(Step.Phase phase) {
        return plan.steps().stream().filter(step -> step.phase() == phase).map(this::step)
                .anyMatch(step -> step.state() == StepState.State.ACCEPTED || step.state() == StepState.State.UNKNOWN
                        || step.state() == StepState.State.RUNNING);
    }

    void step(Step step, StepState.State state, String answer, Optional<Problem> why) {
        steps.set(step.number() - 1, new StepState(step.number(), state, Optional.of(clock.instant()), answer, why));
        tell();
    }

    void leaveRest() {
        steps.replaceAll(step -> step.state() == StepState.State.WAITING || step.state() == StepState.State.RUNNING
                ? new StepState(step.step(), StepState.State.LEFT, step.at(), step.answer(), step.problem()) : step);
    }

    void stage(Stage next) {
        stage = next;
        tell();
    }

    /// @param what what pipelines wait for, by member
    void waiting(Map<Integer, String> what) {
        if (!waiting.equals(what)) {
            waiting = Map.copyOf(what);
            look();
            tell();
        }
    }

    void done() {
        doneAt = Optional.of(clock.instant());
    }

    Optional<Instant> doneAt() {
        return doneAt;
    }

    void end(Stage last, Optional<Problem> why) {
        stage = last;
        problem = why;
        endedAt = Optional.of(clock.instant());
        leaveRest();
        look();
        tell();
    }

    /// Looks at the fleet again.
    ///
    /// @return whether every member is done
    boolean look() {
        members = plan.members().stream().map(this::progress).toList();
        return members.stream().allMatch(member -> member.state() == Progress.State.DONE);
    }

    List<Progress> members() {
        return members;
    }

    private Progress progress(Member member) {
        var now = clock.instant();
        var seen = Judge.progress(member, sighting.workload(member.workload()), RunBook.hasBegun(plan, steps, member));
        var last = moved.get(member.number());
        if (last == null || !isAsFar(last.progress, seen)) {
            moved.put(member.number(), new Moved(seen, now));
        } else if (seen.state() == Progress.State.MOVING && !last.at.plus(still).isAfter(now)) {
            return with(seen, Progress.State.STUCK, seen.waiting().isEmpty() ? told(member) : seen.waiting());
        }
        return seen.waiting().isEmpty() && seen.state() == Progress.State.MOVING
                ? with(seen, seen.state(), told(member)) : seen;
    }

    private String told(Member member) {
        return waiting.getOrDefault(member.number(), "");
    }

    private static Progress with(Progress seen, Progress.State state, String waiting) {
        return new Progress(seen.member(), state, seen.arrived(), seen.arriving(), seen.old(), seen.unknown(), seen.wanted(),
                waiting);
    }

    private static boolean isAsFar(Progress one, Progress other) {
        return one.arrived() == other.arrived() && one.arriving() == other.arriving() && one.old() == other.old()
                && one.unknown() == other.unknown() && one.wanted() == other.wanted();
    }

    /// Who follows may break; the run does not.
    void tell() {
        try {
            follower.accept(run());
        } catch (RuntimeException bug) {
            LOG.error("Who follows the run {} broke", plan.id(), bug);
        }
    }
}
