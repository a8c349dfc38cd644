package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A plan that is being run, or was: as the audit and what is seen tell it.
///
/// @param startedAt when it was confirmed
/// @param endedAt   when it was over; empty while it goes on, and if nobody saw its end
/// @param problem   why it ended otherwise than wanted
/// @param doneAt    when it was seen that every instance reports the target; the follow-ups come after that
public record Run(Plan plan, Stage stage, Instant startedAt, Optional<Instant> doneAt, Optional<Instant> endedAt,
        List<StepState> steps, List<Progress> members, Optional<Problem> problem) {

    public Run {
        requireNonNull(plan, "plan");
        requireNonNull(stage, "stage");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(doneAt, "doneAt");
        requireNonNull(endedAt, "endedAt");
        requireNonNull(problem, "problem");
        steps = List.copyOf(steps);
        members = List.copyOf(members);
    }

    /// From the confirmation until it was seen to be done; empty if it was not.
    public Optional<Duration> took() {
        return doneAt.map(end -> Duration.between(startedAt, end));
    }

    /// Steps that hold something back still: what they are about stays paused until somebody does them.
    ///
    /// Empty while a console carries the run out: its last steps are still to come.
    public List<Step> owed() {
        if (!stage.isOver() && stage != Stage.UNKNOWN) {
            return List.of();
        }
        return plan.steps().stream().filter(step -> step.phase() == Step.Phase.RESUME)
                .filter(step -> state(step) != StepState.State.ACCEPTED && isHeldBack(step)).toList();
    }

    /// Whether what a step resumes was paused, or may have been.
    private boolean isHeldBack(Step resume) {
        var pauses = plan.steps().stream().filter(step -> step.phase() == Step.Phase.PAUSE
                && step.pipeline().equals(resume.pipeline())
                && step.members().stream().anyMatch(resume.members()::contains)).toList();
        return pauses.isEmpty() || pauses.stream().map(this::state).anyMatch(state -> state == StepState.State.ACCEPTED
                || state == StepState.State.RUNNING || state == StepState.State.UNKNOWN);
    }

    private StepState.State state(Step step) {
        return steps.get(step.number() - 1).state();
    }

    public enum Stage {
        /// The pipelines are being told.
        CALLING("calling", false),
        /// All calls were accepted; what is seen is not there yet.
        WATCHING("watching", false),
        /// Seen to be done; what was paused is being resumed.
        FOLLOWING_UP("following up", false),
        /// Seen to be done, and nothing is owed.
        DONE("done", true),
        /// A call was refused, or a pipeline gave up.
        FAILED("failed", true),
        /// Not seen to be done in time; it may still come.
        NOT_CONVERGED("not converged", true),
        /// The world was not the one that was planned for; nothing was called after that was found.
        MOVED("moved", true),
        ABORTED("aborted", true),
        /// On record as begun, and nobody drives it: its console was killed. It can be watched and taken up again.
        UNKNOWN("unknown outcome", false);

        private final String word;
        private final boolean over;

        Stage(String word, boolean over) {
            this.word = word;
            this.over = over;
        }

        public String word() {
            return word;
        }

        public boolean isOver() {
            return over;
        }
    }
}
