package dev.mintmark.fleet.history;

import dev.mintmark.domain.workload.WorkloadId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Keeps the record. Append-only; one writer, many readers.
///
/// Every implementation, fake or real, passes `HistoryContract` of the testkit. All methods block; none is for the FX
/// thread. Thread-safe.
public interface History extends AutoCloseable {

    /// Writes all entries or none, in this order. When it returns, killing the process does not lose them.
    ///
    /// @throws HistoryUnavailable if they could not be written: disk full, file locked by another writer for too long
    void append(List<HistoryEntry> entries) throws HistoryUnavailable;

    /// The record from `from` (inclusive) to `to` (exclusive) by time of sight, and what held when it began.
    ///
    /// @throws HistoryUnavailable if it could not be read
    Chronicle between(Instant from, Instant to) throws HistoryUnavailable;

    /// What was written of one workload, and of the sight of its source, in the order it was written. Where that is more
    /// than is good to read at once, the oldest of it is left out.
    ///
    /// @throws HistoryUnavailable if it could not be read
    default List<HistoryEntry> of(WorkloadId workload) throws HistoryUnavailable {
        var whole = between(Instant.MIN, Instant.MAX);
        return Stream.concat(whole.before().stream(), whole.during().stream()).filter(entry -> entry.isAbout(workload))
                .toList();
    }

    @Override
    void close();
}
