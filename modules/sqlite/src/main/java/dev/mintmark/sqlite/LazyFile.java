package dev.mintmark.sqlite;

import java.sql.SQLException;
import java.util.Optional;

/// A file that is opened when it is first used, and on which one thread of SQLite works while callers wait.
///
/// @param <F> the open file
final class LazyFile<F extends LazyFile.Open> {

    private final Lane lane;
    private final Opener<F> opener;
    private Optional<F> opened = Optional.empty();

    /// @param name what its thread's name begins with
    LazyFile(String name, Opener<F> opener) {
        lane = new Lane(name, 1);
        this.opener = opener;
    }

    /// What can be closed.
    interface Open extends AutoCloseable {

        @Override
        void close() throws SQLException;
    }

    /// How it is opened; tried again with the next work if it fails.
    @FunctionalInterface
    interface Opener<F> {

        F open() throws SQLException;
    }

    /// Work on the open file.
    @FunctionalInterface
    interface Work<F, T> {

        T on(F file) throws SQLException;
    }

    /// Waits for the work, as [Lane#run] does.
    ///
    /// @throws java.util.concurrent.RejectedExecutionException after [#close]
    <T> T run(Work<F, T> work) throws SQLException {
        return lane.run(() -> {
            if (opened.isEmpty()) {
                opened = Optional.of(opener.open());
            }
            return work.on(opened.get());
        });
    }

    /// Lets work that has begun come to its end, and closes the file if it was ever opened.
    void close() throws SQLException {
        lane.close();
        if (opened.isPresent()) {
            opened.get().close();
        }
    }
}
