package dev.mintmark.presentation.fleet;

import dev.mintmark.fleet.FleetSnapshot;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the latest snapshot for the latest query on a thread of its own, again and again while they change.
///
/// What was overtaken is never read. It pauses between two readings, so that a fleet which changes all the time costs a
/// part of one processor only, the larger the fleet the longer; a new query is answered without a pause. Thread-safe.
final class FleetWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FleetWorker.class);
    private static final long SHORTEST_PAUSE = Duration.ofMillis(100).toNanos();
    /// A reading is followed by at least so many times its own duration of rest.
    private static final long REST = 3;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final FleetReader reader = new FleetReader();
    private final Consumer<FleetPage> answer;
    private FleetSnapshot fleet = FleetSnapshot.EMPTY;
    private FleetQuery query = FleetQuery.EVERYTHING;
    private boolean changed;
    private boolean hurry;

    private final Thread thread;

    /// @param answer takes each page, on the worker's thread
    FleetWorker(Consumer<FleetPage> answer) {
        this.answer = answer;
        this.thread = Thread.ofPlatform().name("fleet reader").daemon().start(this::read);
    }

    void show(FleetSnapshot latest) {
        lock.lock();
        try {
            fleet = latest;
            changed = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    void ask(FleetQuery latest) {
        lock.lock();
        try {
            if (!latest.equals(query)) {
                query = latest;
                changed = true;
                hurry = true;
                news.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private record Work(FleetSnapshot fleet, FleetQuery query) {}

    private void read() {
        try {
            while (true) {
                var work = next();
                var began = System.nanoTime();
                try {
                    answer.accept(reader.read(work.fleet(), work.query()));
                } catch (RuntimeException bug) {
                    LOG.error("A snapshot could not be read for the screen [fleet.read]", bug);
                }
                rest(Math.max(SHORTEST_PAUSE, REST * (System.nanoTime() - began)));
            }
        } catch (InterruptedException closed) {
            LOG.debug("The fleet is no longer read");
        }
    }

    private Work next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!changed) {
                news.await();
            }
            changed = false;
            hurry = false;
            return new Work(fleet, query);
        } finally {
            lock.unlock();
        }
    }

    private void rest(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = nanos;
            while (!hurry && left > 0) {
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
