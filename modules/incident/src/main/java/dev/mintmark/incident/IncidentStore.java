package dev.mintmark.incident;

import java.util.List;

/// Where incidents are kept: append-only. All of it blocks. Thread-safe, and safe for several programs at once.
///
/// Every implementation passes `IncidentStoreContract` of the testkit.
public interface IncidentStore extends AutoCloseable {

    /// Appends a line, at the time of the store's clock. When this returns, killing the process does not lose it.
    ///
    /// @throws IncidentsUnavailable if it could not be written
    IncidentLine append(IncidentId incident, String operator, IncidentEvent event) throws IncidentsUnavailable;

    /// All lines after this number, oldest first.
    ///
    /// @throws IncidentsUnavailable if they could not be read
    List<IncidentLine> after(long number) throws IncidentsUnavailable;

    @Override
    void close();
}
