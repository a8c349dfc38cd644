package dev.mintmark.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until it is told how much time passed. Thread-safe.
public final class SteppableClock implements InstantSource {

    private final AtomicReference<Instant> now;

    public SteppableClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    /// One that begins at three in the morning.
    public static SteppableClock atNight() {
        return new SteppableClock(Instant.parse("2026-11-21T03:00:00Z"));
    }

    public void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
