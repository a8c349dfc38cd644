package dev.mintmark.presentation.fleet;

import dev.mintmark.fleet.FleetSnapshot;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the latest snapshot for the latest query on a thread of its own, again and again while they change.
///
/// What was overtaken is never read. It pauses between two readings, so that a fleet which changes all the time costs a
/// part of one processor only, the larger the fleet the longer; a new query is answered without a pause. Thread-safe.
///
/// @param <Q> what is asked of a snapshot
/// @param <P> what is answered
public final class SnapshotWorker<Q, P> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotWorker.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final BiFunction<FleetSnapshot, Q, P> reader;
    private final Consumer<P> answer;
    private final Pace pace;
    private FleetSnapshot fleet = FleetSnapshot.EMPTY;
    private Q query;
    private boolean changed;
    private boolean hurry;

    private final Thread thread;

    /// @param shortest how long it pauses at least
    /// @param rest     and at least so many times as long as the reading took
    public record Pace(Duration shortest, long rest) {

        /// For a table that an operator watches.
        public static final Pace LIVELY = new Pace(Duration.ofMillis(100), 3);
        /// For what may lag behind a little.
        public static final Pace CALM = new Pace(Duration.ofSeconds(1), 9);
    }

    /// @param first  what is asked until something else is
    /// @param reader is only ever called on the worker's thread
    /// @param answer takes each answer, on the worker's thread
    public SnapshotWorker(String name, Pace pace, Q first, BiFunction<FleetSnapshot, Q, P> reader, Consumer<P> answer) {
        this.pace = pace;
        this.query = first;
        this.reader = reader;
        this.answer = answer;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::read);
    }

    public void show(FleetSnapshot latest) {
        lock.lock();
        try {
            fleet = latest;
            changed = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    public void ask(Q latest) {
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

    private record Work<Q>(FleetSnapshot fleet, Q query) {}

    private void read() {
        try {
            while (true) {
                var work = next();
                var began = System.nanoTime();
                try {
                    answer.accept(reader.apply(work.fleet(), work.query()));
                } catch (RuntimeException bug) {
                    LOG.error("A snapshot could not be read for the screen [fleet.read]", bug);
                }
                rest(Math.max(pace.shortest().toNanos(), pace.rest() * (System.nanoTime() - began)));
            }
        } catch (InterruptedException closed) {
            LOG.debug("The fleet is no longer read");
        }
    }

    private Work<Q> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!changed) {
                news.await();
            }
            changed = false;
            hurry = false;
            return new Work<>(fleet, query);
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
