package dev.mintmark.benchmarks;

import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryEntry;
import java.time.Instant;
import java.util.List;

/// A record that keeps nothing, so that only the window is measured.
final class NoHistory implements History {

    @Override
    public void append(List<HistoryEntry> entries) {
        // Nothing is read back.
    }

    @Override
    public Chronicle between(Instant from, Instant to) {
        return new Chronicle(from, to, List.of(), List.of());
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
