package dev.mintmark.fleet.history;

import dev.mintmark.domain.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes to the history on a thread of its own, so that a slow disk never holds up the fold.
///
/// What cannot be written is kept and tried again, up to a bound; what had to be let go then is said.
public final class HistoryWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryWriter.class);
    private static final int MOST_WAITING = 200_000;
    private static final long RETRY_MILLIS = 1_000;

    private final History history;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final List<HistoryEntry> waiting = new ArrayList<>();
    private final Thread thread;
    private long lost;
    private boolean closing;
    private volatile Optional<Problem> problem = Optional.empty();

    public HistoryWriter(History history) {
        this.history = history;
        this.thread = Thread.ofPlatform().name("history writer").daemon().start(this::write);
    }

    /// Takes entries to be written soon. Never blocks for long.
    public void write(List<HistoryEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            waiting.addAll(entries);
            letGoOfTheOldest();
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Why nothing is being written at present; empty while all is well.
    public Optional<Problem> problem() {
        return problem;
    }

    private void write() {
        var batch = take();
        while (!batch.isEmpty()) {
            try {
                history.append(batch);
                problem = lossSaid();
            } catch (HistoryUnavailable unavailable) {
                if (problem.isEmpty()) {
                    LOG.warn("History is not being written: {}", unavailable.getMessage(), unavailable.getCause());
                }
                problem = Optional.of(unavailable.problem());
                if (!keep(batch)) {
                    return;
                }
            } catch (RuntimeException bug) {
                LOG.error("{} entries could not be written to the history [history.writer]", batch.size(), bug);
            }
            batch = take();
        }
    }

    /// Waits for entries and takes them all.
    ///
    /// @return empty when there will be none any more
    private List<HistoryEntry> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closing) {
                work.await();
            }
            var taken = List.copyOf(waiting);
            waiting.clear();
            return taken;
        } catch (InterruptedException nobodyDoesThis) {
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    /// Puts back what could not be written, and pauses.
    ///
    /// @return false if the writer is closing, and there is no time to try again
    private boolean keep(List<HistoryEntry> batch) {
        lock.lock();
        try {
            waiting.addAll(0, batch);
            letGoOfTheOldest();
            var pause = TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS);
            while (pause > 0 && !closing) {
                pause = work.awaitNanos(pause);
            }
            return !closing;
        } catch (InterruptedException nobodyDoesThis) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void letGoOfTheOldest() {
        var excess = waiting.size() - MOST_WAITING;
        if (excess > 0) {
            waiting.subList(0, excess).clear();
            lost += excess;
        }
    }

    private Optional<Problem> lossSaid() {
        lock.lock();
        try {
            return lost == 0 ? Optional.empty() : Optional.of(new Problem("history.gap",
                    lost + " changes are missing from the history.",
                    "They could not be written for so long that they had to be let go.",
                    "History is complete again from now on; the log says when the gap began."));
        } finally {
            lock.unlock();
        }
    }

    /// Writes what waits, if it can be written at once, and ends. The history itself stays open.
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            work.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
