package dev.mintmark.presentation.settings;

import dev.mintmark.presentation.work.Tenses;

/// What takes a moment on the page.
public enum SettingsWork {
    CHANGE, UNDO, RELOAD;

    /// What each is called while it is done.
    @FunctionalInterface
    public interface Wording {

        Tenses of(SettingsWork work);
    }
}
