package dev.mintmark.presentation.compare;

import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.images.ImageUnreadable;

/// Finds which versions there were. What the window knows of the record and of registries.
@FunctionalInterface
public interface Histories {

    /// Opens the newest versions, and reads no layer. Blocks.
    ///
    /// @param name a repository if it has a `/`, else a service
    /// @param most how many
    /// @throws ImageUnreadable    if that is no name, or its registry cannot be asked
    /// @throws HistoryUnavailable if the record cannot be read
    ImageHistory of(String name, int most) throws ImageUnreadable, HistoryUnavailable, InterruptedException;
}
