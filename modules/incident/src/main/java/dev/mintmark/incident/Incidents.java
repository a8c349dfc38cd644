package dev.mintmark.incident;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryUnavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The one way by which incidents are opened, told and closed. Everything blocks unless it says otherwise. Thread-safe;
/// remembers nothing but what the store keeps, so that another console, or this one after it was killed, goes on.
public final class Incidents {

    public static final int LONGEST_NOTE = 10_000;
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TICKET = 80;
    public static final int LONGEST_NAME = 300;
    /// Services that are pinned to one incident at a time.
    public static final int MOST_SERVICES = 50;
    /// Lines that one incident may have.
    public static final int MOST_LINES = 10_000;

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
        var kept = EventRules.kept(opened);
        var pins = new TreeSet<String>();
        for (var service : services) {
            if (EventRules.kept(new IncidentEvent.Pinned(service)) instanceof IncidentEvent.Pinned(var name)) {
                pins.add(name);
            }
        }
        if (pins.size() > MOST_SERVICES) {
            throw EventRules.refused("incident.full", pins.size() + " services were named; at most " + MOST_SERVICES
                    + " are pinned to one incident.", "Name those that matter.");
        }
        var id = IncidentId.fresh();
        store.append(id, operator, kept);
        for (var name : pins) {
            store.append(id, operator, new IncidentEvent.Pinned(name));
        }
        return known(id);
    }

    /// Adds to one. A closed one takes what is noted and collected still, but no pins. What is pinned already, or chosen
    /// already, is not written again.
    ///
    /// @throws IncidentsUnavailable if it makes no sense (closed twice, unknown), is too long, or could not be kept
    public Incident add(IncidentId incident, IncidentEvent event) throws IncidentsUnavailable {
        var kept = EventRules.kept(event);
        var before = known(incident);
        if (kept instanceof IncidentEvent.Pinned(var service) && before.services().contains(service)
                || kept instanceof IncidentEvent.Chosen && current().filter(one -> one.id().equals(incident)).isPresent()) {
            return before;
        }
        EventRules.refuseSenseless(before, kept);
        store.append(incident, operator, kept);
        return known(incident);
    }

    /// All, the latest opened first.
    public List<Incident> all() throws IncidentsUnavailable {
        return ledger().incidents();
    }

    public Optional<Incident> find(IncidentId incident) throws IncidentsUnavailable {
        return all().stream().filter(one -> one.id().equals(incident)).findFirst();
    }

    /// The one that is meant by its id, the first letters of it, or its ticket; of several of one ticket, the open one.
    ///
    /// @throws IncidentsUnavailable if there is none (`incident.unknown`), or several are meant (`incident.ambiguous`)
    public Incident find(String text) throws IncidentsUnavailable {
        var all = all();
        var found = text.isBlank() ? List.<Incident>of() : all.stream().filter(one -> isMeant(one, text)).toList();
        var open = found.stream().filter(Incident::isOpen).toList();
        if (found.size() != 1 && open.size() != 1) {
            throw found.isEmpty() ? EventRules.refused("incident.unknown", "No incident is called '"
                    + PlainText.line(text, LONGEST_NAME) + "'.", "See mintmark incident list.")
                    : EventRules.refused("incident.ambiguous", "Several incidents are called so: "
                            + String.join(", ", found.stream().limit(10).map(one -> one.id().value()).toList()) + ".",
                            "Give more letters of the one you mean.");
        }
        return found.size() == 1 ? found.getFirst() : open.getFirst();
    }

    private static boolean isMeant(Incident incident, String text) {
        return incident.id().value().startsWith(text)
                || incident.ticket().filter(ticket -> ticket.equalsIgnoreCase(text.strip())).isPresent();
    }

    /// The one this operator works on: of those that are open, the one they opened, reopened or chose last. What they do
    /// from here while it is the current one belongs to it, whatever it is about.
    public Optional<Incident> current() throws IncidentsUnavailable {
        var ledger = ledger();
        return ledger.currentOf(operator, Instant.MAX).flatMap(id -> ledger.incidents().stream()
                .filter(one -> one.id().equals(id)).findFirst());
    }

    /// Which of the services on record an alert's labels name; if they name none, the label `service` as it is. A label
    /// that names a workload goes before one that may name the exporter that was asked.
    public List<String> services(Alert alert) throws IncidentsUnavailable {
        try {
            return AlertedServices.of(alert, history.between(Instant.MAX, Instant.MAX));
        } catch (HistoryUnavailable unavailable) {
            throw new IncidentsUnavailable(unavailable.problem(), unavailable);
        }
    }

    /// Everything that belongs to it, merged: what the fleet's record, the audit and its own lines tell. What could not be
    /// read is named in the story, and the rest is told.
    public Story story(Incident incident) throws IncidentsUnavailable {
        return new StoryTeller(incident, ledger(), history, audit, clock.instant()).story();
    }

    private IncidentLedger ledger() throws IncidentsUnavailable {
        return new IncidentLedger(store.after(0));
    }

    private Incident known(IncidentId incident) throws IncidentsUnavailable {
        return find(incident).orElseThrow(() -> EventRules.refused("incident.unknown",
                "No incident is called " + incident + ".", "See mintmark incident list."));
    }
}
