package dev.mintmark.presentation.settings;

import dev.mintmark.domain.Problem;
import java.util.Optional;

/// The settings and the file they are in. Thread-safe.
public interface SettingsCare {

    /// As the file was read last. Does not block once it was read.
    SettingsPage page();

    /// Reads the file anew. Blocks.
    void reload();

    /// Writes one value into the file and lets everything else in it stand. Blocks.
    ///
    /// @return why it was not done
    Optional<Problem> change(String key, String value);

    /// Takes the last change back. Blocks.
    ///
    /// @return why it was not done
    Optional<Problem> undo();

    /// Whether there is a change to take back.
    boolean canUndo();
}
