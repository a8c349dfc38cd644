package dev.mintmark.incident;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.fleet.timeline.Timeline;
import dev.mintmark.fleet.timeline.TimelineReader;
import dev.mintmark.fleet.timeline.VersionNames;
import dev.mintmark.incident.Story.Kind;
import dev.mintmark.incident.Story.Line;
import dev.mintmark.incident.Story.SeenRunning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Merges what the fleet's record, the audit and the incident's own lines tell. What cannot be read does not take the rest
/// with it. Used on one thread, once.
final class StoryTeller {

    /// More is read by nobody.
    static final int MOST_LINES = 2_000;

    private final Incident incident;
    private final IncidentLedger ledger;
    private final History history;
    private final AuditLog audit;
    private final Instant until;
    private final List<Problem> problems = new ArrayList<>();

    StoryTeller(Incident incident, IncidentLedger ledger, History history, AuditLog audit, Instant now) {
        this.incident = incident;
        this.ledger = ledger;
        this.history = history;
        this.audit = audit;
        this.until = incident.closedAt().orElse(now);
    }

    Story story() {
        var record = record();
        var timeline = TimelineReader.read(record);
        var pinned = PinnedThings.of(incident.services(), record, timeline);
        var names = VersionNames.in(record);
        var acts = new ActLines(audited(), new Belonging(incident, ledger, pinned, until), pinned);
        var lines = new ArrayList<>(new OwnLines(incident).lines());
        lines.addAll(new FleetLines(timeline, incident.services(), names).lines());
        lines.addAll(acts.lines());
        lines.sort(Comparator.comparing(Line::at));
        return new Story(incident, shortened(lines), MilestoneFinder.of(incident, record, names, acts.rollbacks()),
                versions(timeline, names), acts.copies(), acts.rollbacks(), until, problems);
    }

    private Chronicle record() {
        try {
            return history.between(incident.toldSince(), until.plusMillis(1));
        } catch (HistoryUnavailable unavailable) {
            problems.add(unavailable.problem());
            return new Chronicle(incident.toldSince(), until, List.of(), List.of());
        }
    }

    private List<AuditEntry> audited() {
        try {
            return audit.since(incident.toldSince());
        } catch (AuditUnavailable unavailable) {
            // Its own words speak of an act that was not done.
            var why = unavailable.problem();
            problems.add(new Problem(why.code(), "What was done is missing from the story.", why.why(), why.next()));
            return List.of();
        }
    }

    private List<SeenRunning> versions(Timeline timeline, VersionNames names) {
        return timeline.lanes().stream().filter(lane -> incident.services().contains(lane.service()))
                .flatMap(lane -> versions(lane, names).stream()).toList();
    }

    /// A version that went and came again is there twice.
    private static List<SeenRunning> versions(Lane lane, VersionNames names) {
        var seen = new ArrayList<SeenRunning>();
        for (var stretch : lane.stretches()) {
            stretch.shares().stream().filter(share -> share.version() != null).forEach(share -> {
                var goesOn = seen.stream().filter(one -> one.version().equals(share.version())
                        && !one.to().isBefore(stretch.from())).findFirst();
                goesOn.ifPresent(seen::remove);
                seen.add(new SeenRunning(lane.service(), share.version(), names.of(share.version()),
                        goesOn.map(SeenRunning::from).orElse(stretch.from()), stretch.to()));
            });
        }
        seen.sort(Comparator.comparing(SeenRunning::from));
        return seen;
    }

    /// Of a story that is too long, the oldest of what was only seen is left out.
    private List<Line> shortened(List<Line> lines) {
        var tooMany = lines.size() - MOST_LINES;
        if (tooMany <= 0) {
            return lines;
        }
        var kept = new ArrayList<Line>();
        var dropped = 0;
        for (var line : lines) {
            if (dropped < tooMany && line.kind() == Kind.FLEET) {
                dropped++;
            } else {
                kept.add(line);
            }
        }
        problems.add(new Problem("incident.story.long", "The story is not told whole.", "It has " + lines.size()
                + " lines; the oldest " + dropped + " of what was seen of the fleet are left out.",
                "See mintmark timeline for all of them."));
        return kept;
    }
}
