package dev.mintmark.images.archive;

import dev.mintmark.images.ImageUnreadable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/// Does work on a few threads. The first failure, or an interrupt, ends all of it; nothing goes on behind the
/// caller's back.
final class SeveralAtOnce {

    /// Layers are inflated and hashed, so more threads than processors gain nothing; with two, one may wait for the
    /// disk.
    private static final int MOST = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

    private SeveralAtOnce() {}

    /// @param name of the threads
    static void run(String name, List<Callable<Void>> work) throws IOException, ImageUnreadable, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(MOST, Thread.ofVirtual().name(name + " ", 0).factory())) {
            var done = new ExecutorCompletionService<Void>(threads);
            try {
                work.forEach(done::submit);
                for (var _ : work) {
                    done.take().get();
                }
            } catch (ExecutionException failed) {
                throw unwrapped(failed.getCause());
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static IOException unwrapped(Throwable cause) throws IOException, ImageUnreadable, InterruptedException {
        switch (cause) {
            case IOException broken -> throw broken;
            case ImageUnreadable unreadable -> throw unreadable;
            case InterruptedException interrupted -> throw interrupted;
            case RuntimeException bug -> throw bug;
            case Error bug -> throw bug;
            default -> throw new IllegalStateException(cause);
        }
    }
}
