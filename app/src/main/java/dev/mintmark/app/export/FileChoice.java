package dev.mintmark.app.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the operator for a file. The real one opens the system's dialog, which no test can answer.
public interface FileChoice {

    /// @param proposedName with its ending: `fleet.csv`
    /// @param kinds        what may be written, the usual one first
    /// @return empty if the operator would rather not
    Optional<Path> toSave(String title, String proposedName, List<Kind> kinds);

    /// @param title  *"Comma-separated values"*
    /// @param ending without the dot: `csv`
    record Kind(String title, String ending) {}
}
