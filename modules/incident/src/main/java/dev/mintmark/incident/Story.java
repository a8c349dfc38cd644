package dev.mintmark.incident;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.Collections;

/// What happened, merged from all who know of it, oldest first.
///
/// @param until    up to when it is told: its end, or now
/// @param problems what could not be read, so that something may be missing
public record Story(Incident incident, List<Line> lines, Milestones milestones, Instant until, List<Problem> problems) {

    public Story {
        requireNonNull(incident, "incident");
        lines = List.copyOf(lines);
        requireNonNull(milestones, "milestones");
        requireNonNull(until, "until");
        problems = List.copyOf(problems);
    }

    /// Where a line comes from.
    public enum Kind {
        /// The alert fired.
        ALERT,
        /// Seen of the fleet: a release, versions that came and went, a source lost.
        FLEET,
        /// Done from here, on record in the audit: a copy, a rollback, an arming.
        ACT,
        /// Looked at and kept: a comparison, a finding.
        COLLECTED,
        /// Written by the operator.
        NOTE,
        /// Opened, pinned, closed.
        INCIDENT
    }

    /// @param service    empty if it is about none
    /// @param what       one line, for people, without a full stop
    /// @param details    more lines, perhaps none
    /// @param references by dotted key, in full: `audit` (the line's number and hash), `from`, `to`, `plan`, `copy`
    /// @param open       whether it has no end on record yet
    public record Line(Instant at, Kind kind, String service, String what, List<String> details,
            SortedMap<String, String> references, boolean open) {

        public Line {
            requireNonNull(at, "at");
            requireNonNull(kind, "kind");
            requireNonNull(service, "service");
            requireNonNull(what, "what");
            details = List.copyOf(details);
            references = Collections.unmodifiableSortedMap(new TreeMap<>(references));
        }

        public Line(Instant at, Kind kind, String service, String what, List<String> details,
                Map<String, String> references) {
            this(at, kind, service, what, details, new TreeMap<>(references), false);
        }
    }

    /// The moments a post-mortem asks for; empty where they did not happen, or are not known.
    ///
    /// @param released   when the version that was rolled back from was released
    /// @param alarmed    when the alert began
    /// @param opened     when the incident was opened
    /// @param compared   when the versions were first compared
    /// @param rolledBack when the first rollback was begun
    /// @param restored   when every instance was seen to run the target
    public record Milestones(Optional<Instant> released, Optional<Instant> alarmed, Instant opened,
            Optional<Instant> compared, Optional<Instant> rolledBack, Optional<Instant> restored) {}
}
