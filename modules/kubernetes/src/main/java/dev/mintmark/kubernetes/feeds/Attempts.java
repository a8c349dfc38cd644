package dev.mintmark.kubernetes.feeds;

import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.access.Patience;
import java.time.Duration;
import java.util.function.Predicate;

/// Asks a busy or stumbling server a few times, as it wishes to be asked; what lasts is told at once.
public final class Attempts {

    private static final int MOST = 4;

    private final Patience patience;

    public Attempts(Patience patience) {
        this.patience = patience;
    }

    /// One attempt.
    @FunctionalInterface
    public interface Call<T> {

        T make() throws CallFailed, InterruptedException;
    }

    public <T> T make(Call<T> call) throws CallFailed, InterruptedException {
        return make(call, CallFailed::isPassing);
    }

    /// @param again whether another attempt does no harm
    public <T> T make(Call<T> call, Predicate<CallFailed> again) throws CallFailed, InterruptedException {
        var backoff = new Backoff(patience.retry(), patience.longestRetry());
        for (var attempt = 1;; attempt++) {
            try {
                return call.make();
            } catch (CallFailed failed) {
                if (!again.test(failed) || attempt == MOST) {
                    throw failed;
                }
                backoff.await(failed.retryAfter().orElse(Duration.ZERO));
            }
        }
    }
}
