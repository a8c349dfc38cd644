package dev.mintmark.fleet.history;

import java.time.Instant;
import java.util.List;

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

    @Override
    void close();
}
