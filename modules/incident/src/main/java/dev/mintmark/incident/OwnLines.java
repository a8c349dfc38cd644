package dev.mintmark.incident;

import dev.mintmark.incident.Story.Kind;
import dev.mintmark.incident.Story.Line;
import dev.mintmark.incident.Story.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What an incident says of itself, as lines of the story: its alert, its opening, what was pinned, noted and collected.
final class OwnLines {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final Incident incident;

    OwnLines(Incident incident) {
        this.incident = incident;
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        incident.alert().ifPresent(alert -> lines.add(alarm(alert)));
        var pinnedAtOnce = pinnedAtOnce();
        var opening = true;
        for (var line : incident.lines()) {
            opening &= line.event() instanceof IncidentEvent.Opened || line.event() instanceof IncidentEvent.Pinned;
            if (line.event() instanceof IncidentEvent.Opened(var title, _, _)) {
                lines.add(told(line, Kind.INCIDENT, "Opened: " + title,
                        pinnedAtOnce.isEmpty() ? List.of() : List.of("pinned: " + String.join(", ", pinnedAtOnce))));
            } else if (!(opening && isAtOnce(line))) {
                line(line).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private List<String> pinnedAtOnce() {
        return incident.lines().stream().skip(1).takeWhile(line -> line.event() instanceof IncidentEvent.Pinned
                && isAtOnce(line)).map(line -> ((IncidentEvent.Pinned) line.event()).service()).toList();
    }

    private boolean isAtOnce(IncidentLine line) {
        return Duration.between(incident.openedAt(), line.at()).compareTo(AT_ONCE) <= 0
                && line.operator().equals(incident.openedBy());
    }

    private Line alarm(Alert alert) {
        var details = new ArrayList<String>();
        if (!alert.summary().equals(alert.name())) {
            details.add(alert.summary());
        }
        alert.labels().forEach((key, value) -> {
            if (!key.equals("alertname")) {
                details.add(key + "=" + value);
            }
        });
        return new Line(alert.startsAt(), Kind.ALERT, incident.services().size() == 1 ? incident.services().first() : "",
                "Alert " + alert.name() + " fired", details, Map.of());
    }

    private static Optional<Line> line(IncidentLine line) {
        return switch (line.event()) {
            case IncidentEvent.Opened _, IncidentEvent.Chosen _ -> Optional.empty();
            case IncidentEvent.Pinned(var service) ->
                Optional.of(told(line, Kind.INCIDENT, "Pinned " + service, List.of()));
            case IncidentEvent.Unpinned(var service) ->
                Optional.of(told(line, Kind.INCIDENT, "Took " + service + " away", List.of()));
            case IncidentEvent.Noted(var text) -> {
                var lines = text.lines().toList();
                yield Optional.of(told(line, Kind.NOTE, lines.getFirst(), lines.subList(1, lines.size())));
            }
            case IncidentEvent.Collected(_, var title, var lines, var references) ->
                Optional.of(new Line(line.at(), Optional.empty(), Kind.COLLECTED, "", line.operator(), title, lines,
                        new TreeMap<>(references), Outcome.NONE));
            case IncidentEvent.Closed(var outcome) -> Optional.of(told(line, Kind.INCIDENT, "Closed"
                    + (outcome.isBlank() ? "" : ": " + outcome.lines().findFirst().orElseThrow()),
                    outcome.lines().skip(1).toList()));
            case IncidentEvent.Reopened _ -> Optional.of(told(line, Kind.INCIDENT, "Reopened", List.of()));
        };
    }

    private static Line told(IncidentLine line, Kind kind, String what, List<String> details) {
        return new Line(line.at(), Optional.empty(), kind, "", PlainText.line(line.operator(), 100), what, details,
                new TreeMap<>(), Outcome.NONE);
    }
}
