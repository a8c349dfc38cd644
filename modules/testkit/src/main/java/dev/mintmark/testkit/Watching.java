package dev.mintmark.testkit;

import dev.mintmark.fleet.Observer;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.SourceUnavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A source that is being watched on a virtual thread of its own until the test closes it.
public final class Watching implements AutoCloseable {

    private final Thread thread;
    private final CompletableFuture<Throwable> end = new CompletableFuture<>();

    private Watching(Source source, Observer observer) {
        thread = Thread.ofVirtual().name(source.id() + " watch").start(() -> {
            try {
                source.watch(observer);
                end.complete(new AssertionError("watch() returned normally"));
            } catch (Throwable ended) {
                end.complete(ended);
            }
        });
    }

    public static Watching of(Source source, Observer observer) {
        return new Watching(source, observer);
    }

    /// Waits until watching ends by itself, and returns the reason.
    public SourceUnavailable unavailable(Duration patience) throws InterruptedException {
        var why = ended(patience);
        if (why instanceof SourceUnavailable unavailable) {
            return unavailable;
        }
        throw new AssertionError("Watching ended otherwise than by SourceUnavailable", why);
    }

    /// Interrupts and waits for the end, which must be an `InterruptedException` within `patience`.
    public void interrupt(Duration patience) throws InterruptedException {
        thread.interrupt();
        var why = ended(patience);
        if (!(why instanceof InterruptedException)) {
            throw new AssertionError("Watching did not end by InterruptedException", why);
        }
    }

    private Throwable ended(Duration patience) throws InterruptedException {
        try {
            return end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("Still watching after " + patience, late);
        } catch (ExecutionException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        end.join();
    }
}
