package dev.mintmark.testkit;

import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Observer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/// Remembers every observation, and lets a test wait for what it expects. Thread-safe.
public final class CollectingObserver implements Observer {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Observation> seen = new ArrayList<>();

    @Override
    public void observe(Observation observation) {
        lock.lock();
        try {
            seen.add(observation);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public List<Observation> seen() {
        lock.lock();
        try {
            return List.copyOf(seen);
        } finally {
            lock.unlock();
        }
    }

    public <T extends Observation> List<T> seen(Class<T> type) {
        return seen().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// Waits until what has been seen satisfies `expectation`.
    ///
    /// @throws AssertionError if it does not within `patience`; the message lists what was seen last
    public void await(String expectation, Duration patience, Predicate<List<Observation>> satisfied)
            throws InterruptedException {
        var nanos = patience.toNanos();
        lock.lock();
        try {
            while (!satisfied.test(seen)) {
                if (nanos <= 0) {
                    var last = seen.subList(Math.max(0, seen.size() - 10), seen.size());
                    throw new AssertionError("Not seen within " + patience + ": " + expectation + "; last: " + last);
                }
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the first observation of this type.
    public <T extends Observation> T await(Class<T> type, Duration patience) throws InterruptedException {
        await(type.getSimpleName(), patience, all -> all.stream().anyMatch(type::isInstance));
        return seen(type).getFirst();
    }

    static Duration patience() {
        return Duration.ofNanos(TimeUnit.SECONDS.toNanos(20));
    }
}
