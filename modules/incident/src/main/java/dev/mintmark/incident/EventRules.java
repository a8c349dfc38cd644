package dev.mintmark.incident;

import dev.mintmark.domain.Problem;
import dev.mintmark.incident.IncidentEvent.Collected;
import dev.mintmark.incident.IncidentEvent.Noted;
import dev.mintmark.incident.IncidentEvent.Opened;
import dev.mintmark.incident.IncidentEvent.Pinned;
import dev.mintmark.incident.IncidentEvent.Unpinned;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What may happen to an incident, and how much of it is kept. What an operator typed is refused where it is too long, so
/// that nothing of it is lost in silence; what the program collected is cut.
final class EventRules {

    private static final int MOST_COLLECTED_LINES = 200;
    private static final int LONGEST_COLLECTED = 2_000;
    private static final int MOST_REFERENCES = 50;

    private EventRules() {}

    /// The event as it is kept: bounded, and without what steers a terminal.
    static IncidentEvent kept(IncidentEvent event) throws IncidentsUnavailable {
        return switch (event) {
            case Opened(var title, var ticket, var alert) -> new Opened(text("title", title, Incidents.LONGEST_TITLE),
                    ticket.isEmpty() || ticket.get().isBlank() ? Optional.empty()
                            : Optional.of(text("ticket", ticket.get(), Incidents.LONGEST_TICKET)), alert);
            case Pinned(var service) -> new Pinned(text("name of a service", service, Incidents.LONGEST_NAME));
            case Unpinned(var service) -> new Unpinned(text("name of a service", service, Incidents.LONGEST_NAME));
            case Noted(var text) -> new Noted(note(text));
            case Collected collected -> cut(collected);
            case IncidentEvent.Closed(var outcome) -> new IncidentEvent.Closed(
                    outcome.isBlank() ? "" : note(outcome));
            case IncidentEvent.Reopened _, IncidentEvent.Chosen _ -> event;
        };
    }

    private static String text(String what, String text, int most) throws IncidentsUnavailable {
        if (text.isBlank()) {
            throw refused("incident.empty", "The " + what + " is empty.", "Give one.");
        }
        if (text.strip().length() > most) {
            throw refused("incident.too-long", "The " + what + " has " + text.strip().length() + " characters; at most "
                    + most + " are kept.", "Shorten it; a note takes more.");
        }
        return PlainText.line(text, most);
    }

    private static String note(String text) throws IncidentsUnavailable {
        if (text.isBlank()) {
            throw refused("incident.empty", "The note is empty.", "Say something.");
        }
        if (text.length() > Incidents.LONGEST_NOTE) {
            throw refused("incident.too-long", "The note has " + text.length() + " characters; at most "
                    + Incidents.LONGEST_NOTE + " are kept.", "Make several notes of it.");
        }
        return PlainText.lines(text, Incidents.LONGEST_NOTE);
    }

    private static Collected cut(Collected collected) {
        var references = new TreeMap<String, String>();
        collected.references().entrySet().stream().limit(MOST_REFERENCES).forEach(reference -> references.put(
                PlainText.line(reference.getKey(), Alert.LONGEST_NAME),
                PlainText.line(reference.getValue(), LONGEST_COLLECTED)));
        return new Collected(collected.kind(), PlainText.line(collected.title(), LONGEST_COLLECTED),
                collected.lines().stream().limit(MOST_COLLECTED_LINES)
                        .map(line -> PlainText.line(line, LONGEST_COLLECTED)).toList(), references);
    }

    /// Why this makes no sense for the incident as it stands.
    static void refuseSenseless(Incident incident, IncidentEvent event) throws IncidentsUnavailable {
        var named = "The incident " + incident.id();
        if (incident.lines().size() >= Incidents.MOST_LINES) {
            throw refused("incident.full", named + " has " + Incidents.MOST_LINES + " lines, and takes no more.",
                    "Close it, and open another one.");
        }
        switch (event) {
            case Opened _ -> throw refused("incident.opened", named + " is opened already.", "Open another one.");
            case Pinned(var service) -> {
                beOpen(incident);
                if (incident.services().size() >= Incidents.MOST_SERVICES) {
                    throw refused("incident.full", named + " has " + Incidents.MOST_SERVICES + " services pinned.",
                            "Take one away before you pin " + service + ".");
                }
            }
            case Unpinned(var service) -> {
                beOpen(incident);
                if (!incident.services().contains(service)) {
                    throw refused("incident.not-pinned", service + " is not pinned to the incident " + incident.id() + ".",
                            "Those that are: " + (incident.services().isEmpty() ? "none"
                                    : String.join(", ", incident.services())) + ".");
                }
            }
            case IncidentEvent.Closed _, IncidentEvent.Chosen _ -> beOpen(incident);
            case IncidentEvent.Reopened _ -> {
                if (incident.isOpen()) {
                    throw refused("incident.open", named + " is open.", "Go on with it.");
                }
            }
            case Noted _, Collected _ -> { }
        }
    }

    private static void beOpen(Incident incident) throws IncidentsUnavailable {
        if (!incident.isOpen()) {
            throw refused("incident.closed", "The incident " + incident.id() + " was closed at "
                    + incident.closedAt().orElseThrow() + ".", "Reopen it with 'mintmark incident reopen " + incident.id()
                    + "' first; it takes notes as it is.");
        }
    }

    static IncidentsUnavailable refused(String code, String why, String next) {
        return new IncidentsUnavailable(new Problem(code, "Nothing was written.", why, next), null);
    }
}
