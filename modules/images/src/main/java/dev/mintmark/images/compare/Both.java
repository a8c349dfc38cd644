package dev.mintmark.images.compare;

import dev.mintmark.images.ImageUnreadable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Asks both images at once.
final class Both {

    private Both() {}

    /// What the two answered, in their order. An interrupt or a failure of one ends the other.
    static <T> List<T> of(Callable<T> one, Callable<T> other) throws ImageUnreadable, InterruptedException {
        var threads = Thread.ofVirtual().name("compare images ", 0).factory();
        try (var executor = Executors.newThreadPerTaskExecutor(threads)) {
            var first = executor.submit(one);
            var second = executor.submit(other);
            try {
                return List.of(first.get(), second.get());
            } catch (ExecutionException failed) {
                throw thrown(failed.getCause());
            } finally {
                first.cancel(true);
                second.cancel(true);
            }
        }
    }

    private static ImageUnreadable thrown(Throwable cause) throws InterruptedException {
        return switch (cause) {
            case ImageUnreadable unreadable -> unreadable;
            case InterruptedException interrupted -> throw interrupted;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException(cause);
        };
    }
}
