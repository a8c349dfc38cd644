package dev.mintmark.app.incident;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.incident.Incident;
import dev.mintmark.incident.Story;
import dev.mintmark.presentation.incident.IncidentWork;
import dev.mintmark.presentation.rollback.Bounded;
import dev.mintmark.presentation.work.Tenses;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/// How incidents are put into words. Thread-safe.
record IncidentWords(Words words, Wording wording) {

    private static final int NAMED = 4;

    /// What work on incidents is called in the list of running work.
    static IncidentWork.Wording work(Words words) {
        return (work, subject) -> {
            var key = "incidents.work." + work.name().toLowerCase(Locale.ROOT);
            var name = Bounded.name(subject);
            return new Tenses(words.get(key + ".toDo", name), words.get(key + ".running", name),
                    words.get(key + ".done", name));
        };
    }

    /// What it goes by where there is little room: its ticket, else its title.
    static String name(Incident incident) {
        return incident.ticket().map(Bounded::name).orElseGet(() -> Bounded.name(incident.title()));
    }

    /// *"1 h 04 min"*, *"12 min 31 s"*: a clock that is seen to run; stopped, *"12 min"* where there are no seconds.
    String clock(Incident incident) {
        var time = Duration.between(incident.openedAt(), incident.closedAt().orElseGet(wording.clock()::instant));
        var seconds = Math.max(0, time.toSeconds());
        if (incident.closedAt().isPresent() && seconds < 3_600 && seconds % 60 == 0) {
            return words.get("incidents.clock.wholeMinutes", seconds / 60);
        }
        return seconds < 3_600 ? words.get("incidents.clock.minutes", seconds / 60, two(seconds % 60))
                : seconds < 86_400 ? words.get("incidents.clock.hours", seconds / 3_600, two(seconds / 60 % 60))
                : words.get("incidents.clock.days", seconds / 86_400, two(seconds / 3_600 % 24));
    }

    private static String two(long number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /// *"open for 12 min 31 s"*, *"closed 14:20, after 48 min 02 s"*.
    String standing(Incident incident) {
        return incident.closedAt().map(at -> words.get("incidents.standing.closed", wording.dayAndTime(at),
                clock(incident))).orElseGet(() -> words.get("incidents.standing.open", clock(incident)));
    }

    String opened(Incident incident) {
        return words.get("incidents.opened", wording.dayAndTime(incident.openedAt()), Bounded.name(incident.openedBy()));
    }

    String services(Incident incident) {
        var named = incident.services().stream().limit(NAMED).map(Bounded::name).collect(Collectors.joining(", "));
        return incident.services().isEmpty() ? words.get("incidents.services.none")
                : incident.services().size() <= NAMED ? named
                : words.get("incidents.services.more", named, incident.services().size() - NAMED);
    }

    String kind(Story.Kind kind) {
        return words.get("incidents.story." + kind.name().toLowerCase(Locale.ROOT));
    }

    String outcome(Story.Outcome outcome) {
        return words.get("incidents.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    static String role(Story.Outcome outcome) {
        return switch (outcome) {
            case NONE -> "";
            case DONE -> "ok";
            case FAILED -> "danger";
            case UNKNOWN -> "warning";
        };
    }
}
