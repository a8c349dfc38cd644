package dev.mintmark.testkit;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.history.HistoryUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A record that lives in memory. Also the port's meaning in the fewest words. Thread-safe.
public final class FakeHistory implements History {

    private static final Problem CLOSED = new Problem("history.closed", "The record could not be used.",
            "It was closed before.", "Start the console again.");

    private final List<HistoryEntry> entries = new ArrayList<>();
    private Optional<Problem> failure = Optional.empty();

    @Override
    public synchronized void append(List<HistoryEntry> batch) throws HistoryUnavailable {
        failWhereTold();
        entries.addAll(List.copyOf(batch));
    }

    @Override
    public synchronized Chronicle between(Instant from, Instant to) throws HistoryUnavailable {
        failWhereTold();
        var held = new LinkedHashMap<Object, HistoryEntry>();
        var during = new ArrayList<HistoryEntry>();
        for (var entry : entries) {
            if (entry.seenAt().isBefore(from)) {
                held.putLast(subject(entry), entry);
            } else if (entry.seenAt().isBefore(to)) {
                during.add(entry);
            }
        }
        held.values().removeIf(HistoryEntry.Vanished.class::isInstance);
        return new Chronicle(from, to, List.copyOf(held.values()), during);
    }

    /// Everything that was appended, in order.
    public synchronized List<HistoryEntry> entries() {
        return List.copyOf(entries);
    }

    /// From now on nothing can be written or read, for this reason.
    public synchronized void failWith(Problem problem) {
        failure = Optional.of(problem);
    }

    /// From now on all is well again.
    public synchronized void mend() {
        failure = Optional.empty();
    }

    @Override
    public synchronized void close() {
        failure = Optional.of(CLOSED);
    }

    private void failWhereTold() throws HistoryUnavailable {
        if (failure.isPresent()) {
            throw new HistoryUnavailable(failure.get(), null);
        }
    }

    /// What the entry is about: of two entries about the same, the later one counts.
    private static Object subject(HistoryEntry entry) {
        record ReleaseName(WorkloadId workload, String revision) {}
        return switch (entry) {
            case HistoryEntry.Composition(_, var workload, _) -> workload.id();
            case HistoryEntry.Vanished(_, var workload) -> workload;
            case HistoryEntry.Released(_, var release) -> new ReleaseName(release.workload(), release.revision());
            case HistoryEntry.Learnt(_, var evidence) -> evidence;
            case HistoryEntry.SightGained(_, var source, _) -> source;
            case HistoryEntry.SightLost(_, var source, _, _) -> source;
        };
    }
}
