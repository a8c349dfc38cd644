package dev.mintmark.presentation.rollback;

import dev.mintmark.presentation.work.Tenses;

/// What is worked at for rollbacks, for the list of running work.
public enum RollbackWork {

    PLAN, REHEARSE, RUN, ABORT, RESUME, READ;

    /// Words the work; given by whoever has the words.
    @FunctionalInterface
    public interface Wording {

        /// @param subject what it is done to
        Tenses of(RollbackWork work, String subject);
    }
}
