package dev.mintmark.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Platform threads on which SQLite runs, while callers wait.
///
/// A virtual thread inside native code holds its carrier, and waiting for a file lock is inside native code: with two
/// processors, two such callers would stop every virtual thread of the console. So native calls stay here, and a caller
/// on a virtual thread parks, as it should.
final class Lane implements AutoCloseable {

    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    private final ExecutorService threads;

    Lane(String name, int width) {
        threads = Executors.newFixedThreadPool(width, Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    @FunctionalInterface
    interface Work<T> {

        T run() throws SQLException;
    }

    /// Waits for the work even if the caller is interrupted, because a caller must know whether a line was written.
    ///
    /// @throws java.util.concurrent.RejectedExecutionException after [#close]
    <T> T run(Work<T> work) throws SQLException {
        Future<T> result = threads.submit(work::run);
        var interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw asThrown(failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static SQLException asThrown(Throwable cause) {
        return switch (cause) {
            case SQLException failure -> failure;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException(cause);
        };
    }

    /// Lets work that has begun come to its end.
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
