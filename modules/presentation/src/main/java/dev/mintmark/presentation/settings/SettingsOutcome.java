package dev.mintmark.presentation.settings;

import dev.mintmark.domain.Problem;

/// What came of the last thing that was done on the page.
public sealed interface SettingsOutcome {

    /// Nothing was done yet.
    record Nothing() implements SettingsOutcome {}

    record Changed(String key, String value) implements SettingsOutcome {}

    record Undone() implements SettingsOutcome {}

    record Reloaded(int mistakes) implements SettingsOutcome {}

    /// The file is as it was before.
    ///
    /// @param key of the setting that was to be changed; empty if it was something else
    record Refused(String key, Problem problem) implements SettingsOutcome {}
}
