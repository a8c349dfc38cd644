package dev.mintmark.fleet.history;

import java.time.Instant;
import java.util.List;

/// A stretch of the record.
///
/// @param before what held at `from`: the last composition of each workload that had not vanished, all evidence learnt,
///               the last word on each release and on the sight of each source; in the order they were written
/// @param during what was written of the time between, in the order it was written
public record Chronicle(Instant from, Instant to, List<HistoryEntry> before, List<HistoryEntry> during) {

    public Chronicle {
        before = List.copyOf(before);
        during = List.copyOf(during);
    }
}
