package dev.mintmark.presentation.findings;

import dev.mintmark.presentation.work.Tenses;

/// What is worked at for findings, for the list of running work.
public enum FindingsWork {

    ACCEPT, WITHDRAW;

    /// Words the work; given by whoever has the words.
    @FunctionalInterface
    public interface Wording {

        /// @param subject what it is done to
        Tenses of(FindingsWork work, String subject);
    }
}
