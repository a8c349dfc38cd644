package dev.mintmark.incident;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What happens to an incident. Kept append-only; nothing is edited. No secret may be in it: it is exported.
public sealed interface IncidentEvent {

    /// @param title  what is wrong, in the operator's words, or the alert's summary
    /// @param ticket the name it has elsewhere, for example `INC-314`
    record Opened(String title, Optional<String> ticket, Optional<Alert> alert) implements IncidentEvent {

        public Opened {
            requireNonNull(title, "title");
            requireNonNull(ticket, "ticket");
            requireNonNull(alert, "alert");
        }
    }

    /// The service belongs to it from now on; what happened to it before is told as well.
    record Pinned(String service) implements IncidentEvent {}

    record Unpinned(String service) implements IncidentEvent {}

    /// @param text as the operator typed it, several lines perhaps; at most [Incidents#LONGEST_NOTE] characters
    record Noted(String text) implements IncidentEvent {}

    /// Something that was looked at while it was open and is worth keeping, because nothing else keeps it.
    ///
    /// @param title      one line: *"4be01d7 → 9f3c2a1: 1 file changed outside any package"*
    /// @param lines      what it said, shortened to what matters
    /// @param references by dotted key, in full: `from`, `to`, `finding`
    record Collected(Kind kind, String title, List<String> lines, Map<String, String> references)
            implements IncidentEvent {

        public enum Kind {
            /// Two versions, and what is different between them.
            COMPARISON,
            /// Something that was found in the fleet.
            FINDING,
            /// One more alert that fires for the same reason.
            ALERT,
            /// Lines of a log.
            LOG,
            OTHER
        }

        public Collected {
            requireNonNull(kind, "kind");
            requireNonNull(title, "title");
            lines = List.copyOf(lines);
            references = Map.copyOf(references);
        }
    }

    /// @param outcome in the operator's words; may be empty
    record Closed(String outcome) implements IncidentEvent {}

    record Reopened() implements IncidentEvent {}

    /// Its writer works on it from now on: it is that operator's [Incidents#current] one. Not told in the story.
    record Chosen() implements IncidentEvent {}
}
