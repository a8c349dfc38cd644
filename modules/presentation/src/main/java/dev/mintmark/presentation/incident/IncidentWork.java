package dev.mintmark.presentation.incident;

import dev.mintmark.presentation.work.Tenses;

/// What is worked at for incidents, for the list of running work.
public enum IncidentWork {

    OPEN, WRITE, READ, NOTE;

    /// Words the work; given by whoever has the words.
    @FunctionalInterface
    public interface Wording {

        /// @param subject what it is about
        Tenses of(IncidentWork work, String subject);
    }
}
