package dev.mintmark.incident;

import static dev.mintmark.incident.Markdown.code;
import static dev.mintmark.incident.Markdown.words;

import dev.mintmark.change.rollback.RunAccount;
import dev.mintmark.incident.IncidentEvent.Collected;
import dev.mintmark.incident.Story.SeenRunning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The first screen of a note: what it was, in short, when, and which versions.
final class NoteHead {

    private final Story story;
    private final Incident incident;
    private final NoteTimes times;
    private final Markdown page;

    NoteHead(Story story, NoteTimes times, Markdown page) {
        this.story = story;
        this.incident = story.incident();
        this.times = times;
        this.page = page;
    }

    void write() {
        page.heading(1, words(incident.ticket().map(ticket -> ticket + ": ").orElse("") + incident.title()));
        page.paragraph(inShort());
        outcome().ifPresent(page::quote);
        page.table(List.of("Incident", code(incident.id().value())), facts());
        moments();
        versions();
    }

    /// What a reader wants to know who reads one paragraph.
    private String inShort() {
        var services = incident.services().isEmpty() ? "No service was pinned"
                : incident.services().stream().map(Markdown::words).collect(Collectors.joining(", "));
        var done = story.rollbacks().stream().filter(run -> run.doneAt().isPresent()).findFirst();
        var text = new StringBuilder("**").append(services);
        if (done.isPresent()) {
            text.append(" went back from ").append(digests(done.get(), true)).append(" to ").append(digests(done.get(), false))
                    .append("**, seen on every instance ").append(story.milestones().total().map(Spans::of).orElse("?"))
                    .append(story.milestones().alarmed().isPresent() ? " after the alarm" : " after the incident was opened");
        } else if (!story.rollbacks().isEmpty()) {
            text.append(": a rollback was begun, and was not seen to be done**");
        } else {
            text.append(": no rollback is on record**");
        }
        compared().ifPresent(title -> text.append(". What differs, as compared: ").append(words(title)));
        var runs = story.versions().stream().filter(seen -> !seen.to().isBefore(story.until())).map(seen ->
                code(seen.service()) + " " + code(seen.version().id().shortForm()) + FleetLines.tagged(seen.references())
                        .map(tag -> " (" + code(tag) + ")").orElse("")).limit(5).toList();
        if (!runs.isEmpty()) {
            text.append(". Seen running ").append(incident.isOpen() ? "now: " : "at its end: ").append(String.join(", ", runs));
        }
        return text.append(". ").append(incident.isOpen() ? "The incident is **still open**, as of "
                + times.whole(story.until()) : "The incident was closed at " + times.whole(story.until())).append(".").toString();
    }

    /// The sentence of the first comparison, without its full stop.
    private Optional<String> compared() {
        return incident.lines().stream().filter(line -> line.event() instanceof Collected collected
                && collected.kind() == Collected.Kind.COMPARISON).map(line -> ((Collected) line.event()).title())
                .map(title -> title.substring(title.lastIndexOf(": ") < 0 ? 0 : title.lastIndexOf(": ") + 2)
                        .replaceFirst("\\.$", "")).findFirst();
    }

    private static String digests(RunAccount run, boolean from) {
        var digests = run.legs().stream().flatMap(leg -> from ? leg.from().stream() : List.of(leg.to()).stream()).distinct()
                .toList();
        return digests.isEmpty() ? "an unknown version" : digests.stream().limit(3).map(ActLines::shortened).map(Markdown::code)
                .collect(Collectors.joining(", ")) + (digests.size() > 3 ? " and " + (digests.size() - 3) + " more" : "");
    }

    private Optional<String> outcome() {
        return incident.lines().reversed().stream().filter(line -> line.event() instanceof IncidentEvent.Closed)
                .map(line -> ((IncidentEvent.Closed) line.event()).outcome()).filter(text -> !text.isBlank()).findFirst();
    }

    private List<List<String>> facts() {
        var rows = new ArrayList<List<String>>();
        incident.ticket().ifPresent(ticket -> rows.add(List.of("Ticket", words(ticket))));
        rows.add(List.of("Services", incident.services().isEmpty() ? "none pinned"
                : incident.services().stream().map(Markdown::code).collect(Collectors.joining(", "))));
        rows.add(List.of("State", incident.isOpen() ? "open" : "closed"));
        rows.add(List.of("Opened by", words(incident.openedBy())));
        incident.alert().ifPresent(alert -> {
            rows.add(List.of("Alert", words(alert.name()) + (alert.summary().equals(alert.name()) ? ""
                    : ": " + words(alert.summary()))));
            rows.add(List.of("Labels", alert.labels().entrySet().stream().filter(label -> !label.getKey().equals("alertname"))
                    .map(label -> code(label.getKey() + "=" + label.getValue())).collect(Collectors.joining(" "))));
            Optional.ofNullable(alert.annotations().get("runbook_url"))
                    .ifPresent(runbook -> rows.add(List.of("Runbook", code(runbook))));
        });
        return rows;
    }

    private void moments() {
        var milestones = story.milestones();
        var rows = new ArrayList<List<String>>();
        milestones.released().ifPresent(at -> moment(rows, "Released what was rolled back from", at));
        milestones.alarmed().ifPresent(at -> moment(rows, "Alarm", at));
        moment(rows, "Incident opened", milestones.opened());
        milestones.compared().ifPresent(at -> moment(rows, "Versions compared", at));
        milestones.rolledBack().ifPresent(at -> moment(rows, "Rollback begun", at));
        milestones.restored().ifPresent(at -> moment(rows, "Every instance seen to run the target", at));
        incident.closedAt().ifPresent(at -> moment(rows, "Incident closed", at));
        page.heading(2, "Times");
        var after = milestones.alarmed().isPresent() ? "After the alarm" : "After the opening";
        page.table(times.isUtc() ? List.of("What", "UTC", after)
                : List.of("What", times.name(incident.openedAt()), "UTC", after), rows);
        var spans = new ArrayList<List<String>>();
        span(spans, "Alarm to incident opened", milestones.alarmed(), Optional.of(milestones.opened()));
        span(spans, "Incident opened to rollback begun", Optional.of(milestones.opened()), milestones.rolledBack());
        span(spans, "Rollback begun to seen restored", milestones.rolledBack(), milestones.restored());
        milestones.total().ifPresent(total -> spans.add(List.of("**" + (milestones.alarmed().isPresent() ? "Alarm" : "Opening")
                + " to restored, in all**", "**" + Spans.of(total) + "**")));
        page.table(List.of("From, to", "Took"), spans);
    }

    private void moment(List<List<String>> rows, String what, Instant at) {
        var zero = times.zero();
        var after = at.isBefore(zero) ? Spans.of(Duration.between(at, zero)) + " before" : times.since(zero, at);
        rows.add(times.isUtc() ? List.of(what, times.utc(at), after)
                : List.of(what, times.local(at).replaceFirst(" \\S+$", ""), times.utc(at), after));
    }

    private void span(List<List<String>> rows, String what, Optional<Instant> from, Optional<Instant> to) {
        if (from.isPresent() && to.isPresent()) {
            rows.add(List.of(what, times.since(from.get(), to.get())));
        }
    }

    private void versions() {
        if (story.versions().isEmpty() && story.rollbacks().isEmpty()) {
            return;
        }
        page.heading(2, "Versions");
        var rows = new ArrayList<List<String>>();
        Set<String> shown = new HashSet<>();
        for (var seen : story.versions()) {
            var digests = seen.version().digests().stream().map(Object::toString).toList();
            if (shown.add(seen.service() + " " + seen.version().id())) {
                shown.addAll(digests);
                rows.add(List.of(code(seen.service()), code(seen.version().id().shortForm()),
                        FleetLines.tagged(seen.references()).map(Markdown::code).orElse("–"), role(digests),
                        spans(seen), code(seen.version().id().value())));
            }
        }
        for (var run : story.rollbacks()) {
            run.legs().forEach(leg -> {
                leg.from().stream().filter(shown::add).forEach(from -> rows.add(unseen(run, from)));
                if (shown.add(leg.to())) {
                    rows.add(unseen(run, leg.to()));
                }
            });
        }
        page.table(List.of("Service", "Version", "Tag", "Rolled back", "Seen running", "Digest"), rows);
    }

    private String spans(SeenRunning version) {
        return story.versions().stream().filter(seen -> seen.service().equals(version.service())
                && seen.version().equals(version.version())).map(seen ->
                        (seen.from().isAfter(incident.toldSince()) ? "" : "before ") + times.clock(seen.from()) + " – "
                                + (seen.to().isBefore(story.until()) ? "" : "still at ") + times.clock(seen.to()))
                .collect(Collectors.joining(", "));
    }

    private List<String> unseen(RunAccount run, String digest) {
        return List.of(run.services().stream().map(Markdown::code).collect(Collectors.joining(" ")),
                code(ActLines.shortened(digest)), "–", role(List.of(digest)), "not in this time", code(digest));
    }

    private String role(List<String> digests) {
        var from = story.rollbacks().stream().anyMatch(run -> run.legs().stream()
                .anyMatch(leg -> leg.from().stream().anyMatch(digests::contains)));
        var to = story.rollbacks().stream().anyMatch(run -> run.legs().stream().anyMatch(leg -> digests.contains(leg.to())));
        return to ? from ? "from, to" : "to" : from ? "from" : "";
    }
}
