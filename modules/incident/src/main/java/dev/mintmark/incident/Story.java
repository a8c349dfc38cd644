package dev.mintmark.incident;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.copy.CopyAccount;
import dev.mintmark.change.rollback.RunAccount;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.ImageVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What happened, merged from all who know of it, oldest first.
///
/// @param versions  what the pinned services ran in this time, in order of service and sight; what went and came again
///                  is there twice
/// @param copies    debug copies that belong to it, in order of their launch
/// @param rollbacks that belong to it, in order of their begin
/// @param until     up to when it is told: its end, or now
/// @param problems  what could not be read, so that something may be missing
public record Story(Incident incident, List<Line> lines, Milestones milestones, List<SeenRunning> versions,
        List<CopyAccount> copies, List<RunAccount> rollbacks, Instant until, List<Problem> problems) {

    public Story {
        requireNonNull(incident, "incident");
        lines = List.copyOf(lines);
        requireNonNull(milestones, "milestones");
        versions = List.copyOf(versions);
        copies = List.copyOf(copies);
        rollbacks = List.copyOf(rollbacks);
        requireNonNull(until, "until");
        problems = List.copyOf(problems);
    }

    public Story(Incident incident, List<Line> lines, Milestones milestones, Instant until, List<Problem> problems) {
        this(incident, lines, milestones, List.of(), List.of(), List.of(), until, problems);
    }

    /// A version that a pinned service was seen to run.
    ///
    /// @param references what it was called where it ran; proves nothing
    /// @param from       since when it was seen to run, or the beginning of the story if it ran before
    /// @param to         until when it was seen to run, or the end of the story if it runs still
    public record SeenRunning(String service, ImageVersion version, List<String> references, Instant from, Instant to) {

        public SeenRunning {
            references = List.copyOf(references);
        }
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

    /// How something ended that was done.
    public enum Outcome {
        /// It is nothing that was done, or there is no more to say of it.
        NONE,
        /// It was done, and seen to be done.
        DONE,
        /// It was not done, or only in part.
        FAILED,
        /// No end of it is on record.
        UNKNOWN
    }

    /// @param at         when it happened or began
    /// @param endedAt    empty if it took no time, or has no end on record
    /// @param service    empty if it is about none
    /// @param who        the operator; empty if it was nobody, or nobody knows
    /// @param what       one line, for people, without a full stop
    /// @param details    more lines, perhaps none
    /// @param references by dotted key, in full: `audit` and `audit.end` (the line's number and hash, with a space
    ///                   between), `from`, `to`, `plan`, `copy`
    public record Line(Instant at, Optional<Instant> endedAt, Kind kind, String service, String who, String what,
            List<String> details, SortedMap<String, String> references, Outcome outcome) {

        public Line {
            requireNonNull(at, "at");
            requireNonNull(endedAt, "endedAt");
            requireNonNull(kind, "kind");
            requireNonNull(service, "service");
            requireNonNull(who, "who");
            requireNonNull(what, "what");
            details = List.copyOf(details);
            references = Collections.unmodifiableSortedMap(new TreeMap<>(references));
            requireNonNull(outcome, "outcome");
        }

        public Line(Instant at, Kind kind, String service, String what, List<String> details,
                SortedMap<String, String> references, boolean open) {
            this(at, Optional.empty(), kind, service, "", what, details, references,
                    open ? Outcome.UNKNOWN : Outcome.NONE);
        }

        public Line(Instant at, Kind kind, String service, String what, List<String> details,
                Map<String, String> references) {
            this(at, kind, service, what, details, new TreeMap<>(references), false);
        }

        /// Whether it has no end on record yet.
        public boolean open() {
            return outcome == Outcome.UNKNOWN;
        }

        /// How long it took; empty if it took no time, or has no end on record.
        public Optional<Duration> took() {
            return endedAt.map(end -> Duration.between(at, end));
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
            Optional<Instant> compared, Optional<Instant> rolledBack, Optional<Instant> restored) {

        /// From the alarm, or the opening where there was none, until it was seen restored; empty if it was not.
        public Optional<Duration> total() {
            return restored.map(end -> Duration.between(alarmed.orElse(opened), end));
        }
    }
}
