package dev.mintmark.presentation.copies;

import dev.mintmark.presentation.work.Tenses;

/// What is worked at for debug copies, for the list of running work.
public enum CopyWork {

    PLAN, LAUNCH, EXTEND, END, SHELL, LOGS, FILES, READ, DOWNLOAD, PROCESSES, CHANGES, FORWARD, RECORD;

    /// Words the work; given by whoever has the words.
    @FunctionalInterface
    public interface Wording {

        /// @param subject what it is done to
        Tenses of(CopyWork work, String subject);
    }
}
