package dev.mintmark.app;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.history.HistoryUnavailable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// A record that ends with the program: the demo's, and what is left where no file can be written. Thread-safe.
///
/// Keeps the last [#MOST_LINES] lines; of older ones it keeps what still held when they were let go.
final class PassingHistory implements History {

    private static final int MOST_LINES = 100_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<HistoryEntry> lines = new ArrayDeque<>();
    private final Map<Object, HistoryEntry> letGo = new LinkedHashMap<>();
    private boolean closed;

    PassingHistory() {
        this(List.of());
    }

    /// @param past lines it begins with
    PassingHistory(List<HistoryEntry> past) {
        lines.addAll(past);
    }

    @Override
    public void append(List<HistoryEntry> entries) throws HistoryUnavailable {
        lock.lock();
        try {
            refuseIfClosed();
            lines.addAll(entries);
            while (lines.size() > MOST_LINES) {
                hold(letGo, lines.removeFirst());
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Chronicle between(Instant from, Instant to) throws HistoryUnavailable {
        lock.lock();
        try {
            refuseIfClosed();
            var before = new LinkedHashMap<>(letGo);
            var during = new ArrayList<HistoryEntry>();
            for (var line : lines) {
                if (line.seenAt().isBefore(from)) {
                    hold(before, line);
                } else if (line.seenAt().isBefore(to)) {
                    during.add(line);
                }
            }
            return new Chronicle(from, to, List.copyOf(before.values()), during);
        } finally {
            lock.unlock();
        }
    }

    /// Of two lines about the same, the later one counts, and stands where it was written.
    private static void hold(Map<Object, HistoryEntry> held, HistoryEntry line) {
        held.remove(subject(line));
        if (!(line instanceof HistoryEntry.Vanished)) {
            held.put(subject(line), line);
        }
    }

    private static Object subject(HistoryEntry line) {
        record Revision(WorkloadId workload, String name) {}
        return switch (line) {
            case HistoryEntry.Composition composition -> composition.workload().id();
            case HistoryEntry.Vanished vanished -> vanished.workload();
            case HistoryEntry.Released released ->
                new Revision(released.release().workload(), released.release().revision());
            case HistoryEntry.Learnt learnt -> learnt.evidence();
            case HistoryEntry.SightGained gained -> gained.source();
            case HistoryEntry.SightLost lost -> lost.source();
        };
    }

    private void refuseIfClosed() throws HistoryUnavailable {
        if (closed) {
            throw new HistoryUnavailable(new Problem("history.closed", "The record could not be used.",
                    "It was closed before.", "Start the console again."), null);
        }
    }

    @Override
    public void close() {
        lock.lock();
        closed = true;
        lock.unlock();
    }
}
