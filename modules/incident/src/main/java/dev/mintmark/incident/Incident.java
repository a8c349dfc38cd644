package dev.mintmark.incident;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.Collections;
import java.util.TreeSet;

/// An incident as its lines make it.
///
/// @param closedAt empty while it is open
/// @param services those that are pinned now
/// @param lines    all of it, oldest first; the first is [IncidentEvent.Opened]
public record Incident(IncidentId id, String title, Optional<String> ticket, Optional<Alert> alert, Instant openedAt,
        String openedBy, Optional<Instant> closedAt, SortedSet<String> services, List<IncidentLine> lines) {

    public Incident {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(ticket, "ticket");
        requireNonNull(alert, "alert");
        requireNonNull(openedAt, "openedAt");
        requireNonNull(openedBy, "openedBy");
        requireNonNull(closedAt, "closedAt");
        services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
        lines = List.copyOf(lines);
    }

    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    /// Since when its story is told: an hour before its alarm, so that what led to it is seen.
    public Instant toldSince() {
        return alert.map(Alert::startsAt).filter(at -> at.isBefore(openedAt)).orElse(openedAt).minusSeconds(3600);
    }
}
