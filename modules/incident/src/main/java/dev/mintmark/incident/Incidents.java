package dev.mintmark.incident;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.fleet.history.History;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The one way by which incidents are opened, told and closed. Everything blocks unless it says otherwise. Thread-safe;
/// remembers nothing but what the store keeps, so that another console, or this one after it was killed, goes on.
public final class Incidents {

    public static final int LONGEST_NOTE = 10_000;

    private final IncidentStore store;
    private final History history;
    private final AuditLog audit;
    private final InstantSource clock;
    private final String operator;

    /// @param operator who opens, notes and closes here
    public Incidents(IncidentStore store, History history, AuditLog audit, InstantSource clock, String operator) {
        this.store = requireNonNull(store, "store");
        this.history = requireNonNull(history, "history");
        this.audit = requireNonNull(audit, "audit");
        this.clock = requireNonNull(clock, "clock");
        this.operator = requireNonNull(operator, "operator");
    }

    /// Opens one, with its services pinned at once.
    ///
    /// @param services may be empty; of an alert, those that its labels name
    public Incident open(IncidentEvent.Opened opened, List<String> services) throws IncidentsUnavailable {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Adds to one. A [IncidentEvent.Closed] one takes notes still, but no pins.
    ///
    /// @throws IncidentsUnavailable if it makes no sense (closed twice, unknown), is too long, or could not be kept
    public Incident add(IncidentId incident, IncidentEvent event) throws IncidentsUnavailable {
        throw new UnsupportedOperationException("not built yet");
    }

    /// All, the latest opened first.
    public List<Incident> all() throws IncidentsUnavailable {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<Incident> find(IncidentId incident) throws IncidentsUnavailable {
        return all().stream().filter(one -> one.id().equals(incident)).findFirst();
    }

    /// Everything that belongs to it, merged: what the fleet's record, the audit and its own lines tell. What could not be
    /// read is named in the story, and the rest is told.
    public Story story(Incident incident) throws IncidentsUnavailable {
        throw new UnsupportedOperationException("not built yet");
    }
}
