package dev.mintmark.kubernetes.feeds;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Waits between attempts: twice as long each time, and never quite the same, so that many clients do not knock at once.
public final class Backoff {

    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private int attempts;

    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    void reset() {
        attempts = 0;
    }

    /// Waits before the next attempt, and at least as long as the server asked for.
    public void await(Duration atLeast) throws InterruptedException {
        var doubled = first.multipliedBy(1L << Math.min(attempts++, MOST_DOUBLINGS));
        var base = doubled.compareTo(longest) > 0 ? longest : doubled;
        var jittered = base.dividedBy(2).plusNanos(ThreadLocalRandom.current().nextLong(base.toNanos() + 1) / 2);
        var wait = jittered.compareTo(atLeast) > 0 ? jittered : atLeast;
        // Nobody ever releases it: this is waiting that ends early only by an interrupt.
        new Semaphore(0).tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
    }
}
