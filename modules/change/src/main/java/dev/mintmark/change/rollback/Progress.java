package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

/// How far one member has come, by what its instances report.
///
/// @param arrived  run the target and are ready
/// @param arriving run the target, or a start of it, and are not ready
/// @param old      report anything else, those that are shutting down among them
/// @param unknown  do not tell what they run
/// @param wanted   how many there are to be
/// @param waiting  what is waited for, in the source's words; empty if there is nothing to say
public record Progress(int member, State state, int arrived, int arriving, int old, int unknown, int wanted, String waiting) {

    public Progress {
        requireNonNull(state, "state");
        requireNonNull(waiting, "waiting");
    }

    public enum State {
        /// Nothing of it was told to its pipeline yet.
        NOT_BEGUN("not begun"),
        /// On its way.
        MOVING("moving"),
        /// The cluster says that it gets no further, or nothing has changed for long.
        STUCK("stuck"),
        /// Its source does not answer: what is shown is what was last seen.
        OUT_OF_SIGHT("out of sight"),
        /// It is not there any longer.
        GONE("gone"),
        /// It wants no instances: nothing can be observed, so nothing can be said to be done.
        NOTHING_TO_SEE("nothing to see"),
        /// Every instance reports the target and is ready, as many as wanted, and nothing else is left.
        DONE("done");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
