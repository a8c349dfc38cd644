package dev.mintmark.sqlite;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.history.History;
import java.nio.file.Path;

/// What came of opening the record.
public sealed interface Opening {

    /// The record is there, with all that was in it.
    record Opened(History history) implements Opening {}

    /// What was there could not be used and was set aside. The record begins anew.
    ///
    /// @param problem  to be shown: what was wrong, and where the old file is now
    /// @param setAside the old file; its `-wal` and `-shm`, if there were any, lie beside it
    record StartedAfresh(History history, Problem problem, Path setAside) implements Opening {}

    /// There is no record; the console runs without.
    record Unavailable(Problem problem) implements Opening {}
}
