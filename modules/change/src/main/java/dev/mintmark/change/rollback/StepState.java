package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import java.time.Instant;
import java.util.Optional;

/// How one step of a run stands.
///
/// @param at     since when
/// @param answer what was answered; empty if nothing was yet
public record StepState(int step, State state, Optional<Instant> at, String answer, Optional<Problem> problem) {

    public StepState {
        requireNonNull(state, "state");
        requireNonNull(at, "at");
        requireNonNull(answer, "answer");
        requireNonNull(problem, "problem");
    }

    static StepState waiting(Step step) {
        return new StepState(step.number(), State.WAITING, Optional.empty(), "", Optional.empty());
    }

    public enum State {
        WAITING("waiting"),
        /// Its call is on record, and its answer is awaited.
        RUNNING("running"),
        /// Its system took it. For WATCH: it was seen to be done.
        ACCEPTED("accepted"),
        FAILED("failed"),
        /// Its call is on record, and no answer: the console that made it was killed, or could not learn it.
        UNKNOWN("unknown outcome"),
        /// It will not be done in this run.
        LEFT("left undone");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
