package dev.mintmark.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that begins when a test wants it to, goes on as time does, and can be set ahead. Thread-safe.
final class RunningClock extends Clock {

    private final AtomicReference<Instant> begin;
    private final long began = System.nanoTime();

    RunningClock(Instant begin) {
        this.begin = new AtomicReference<>(begin);
    }

    void pass(Duration time) {
        begin.updateAndGet(instant -> instant.plus(time));
    }

    @Override
    public Instant instant() {
        return begin.get().plusNanos(System.nanoTime() - began);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
