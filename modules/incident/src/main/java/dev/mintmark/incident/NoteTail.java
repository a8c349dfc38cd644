package dev.mintmark.incident;

import static dev.mintmark.incident.Markdown.code;
import static dev.mintmark.incident.Markdown.words;

import dev.mintmark.incident.IncidentEvent.Noted;
import dev.mintmark.incident.Story.Line;
import dev.mintmark.incident.Story.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The rest of a note: all that happened in order, what was noted, where it is on record, and what is not known.
final class NoteTail {

    private final Story story;
    private final NoteTimes times;
    private final Markdown page;

    NoteTail(Story story, NoteTimes times, Markdown page) {
        this.story = story;
        this.times = times;
        this.page = page;
    }

    void write() {
        notes();
        page.heading(2, "Timeline");
        page.paragraph("Times are " + times.name(story.incident().openedAt()) + ". **#** is the number of the line in the audit.");
        page.table(List.of("At", "Service", "What", "Took", "By", "#"), story.lines().stream().map(this::row).toList());
        unknown();
        audit();
    }

    private void notes() {
        var notes = story.incident().lines().stream().filter(line -> line.event() instanceof Noted).toList();
        if (!notes.isEmpty()) {
            page.heading(2, "Notes");
            notes.forEach(line -> page.paragraph("**" + times.clock(line.at()) + "**, " + words(line.operator()) + ":")
                    .quote(((Noted) line.event()).text()));
        }
    }

    private List<String> row(Line line) {
        return List.of(times.clock(line.at()), line.service().isEmpty() ? "" : code(line.service()), what(line),
                line.took().map(Spans::of).orElse(""), words(line.who()), numbers(line));
    }

    private static String what(Line line) {
        var outcome = switch (line.outcome()) {
            case NONE, DONE -> "";
            case FAILED -> " **(failed)**";
            case UNKNOWN -> " **(no end on record: unknown outcome)**";
        };
        var details = switch (line.kind()) {
            // What has a section of its own is not told twice.
            case ACT, COLLECTED, NOTE -> List.<String>of();
            case ALERT, FLEET, INCIDENT -> line.details();
        };
        return prefix(line) + words(shortened(line.what())) + outcome + (details.isEmpty() || line.kind() == Story.Kind.ALERT ? ""
                : "; " + words(shortened(String.join("; ", details))));
    }

    private static String prefix(Line line) {
        return switch (line.kind()) {
            case NOTE -> "Note: ";
            case COLLECTED -> "Collected: ";
            case ALERT, FLEET, ACT, INCIDENT -> "";
        };
    }

    /// The digests are in full elsewhere.
    private static String shortened(String text) {
        return text.replaceAll("sha(256|512):([0-9a-f]{7})[0-9a-f]{57,121}", "$2");
    }

    private static String numbers(Line line) {
        return String.join(", ", Stream.of("audit", "audit.end").filter(line.references()::containsKey)
                .map(key -> line.references().get(key).split(" ")[0]).toList());
    }

    private void unknown() {
        var missing = new ArrayList<String>();
        story.problems().forEach(problem -> missing.add(words(problem.what() + " " + problem.why())));
        story.lines().stream().filter(line -> line.outcome() == Outcome.UNKNOWN).forEach(line -> missing.add(
                "How this ended: " + words(line.what()) + ", begun at " + times.clock(line.at()) + "."));
        if (story.incident().services().isEmpty()) {
            missing.add("Which services it was about: none was pinned, so nothing of the fleet is told.");
        } else if (story.versions().isEmpty()) {
            missing.add("What ran: nothing of the pinned services is on record in this time.");
        }
        if (story.milestones().alarmed().isEmpty()) {
            missing.add("When the trouble began: no alert is attached.");
        }
        if (story.milestones().rolledBack().isPresent() && story.milestones().released().isEmpty()) {
            missing.add("When the version that was rolled back from was released.");
        }
        if (story.milestones().rolledBack().isPresent() && story.milestones().restored().isEmpty()) {
            missing.add("Whether every instance runs the target: it was not seen.");
        }
        missing.add("Anything that was not seen or done from this machine: other consoles and other people's commands are here "
                + "only where the fleet shows them.");
        page.heading(2, "What is not known").list(missing);
    }

    private void audit() {
        var rows = new ArrayList<List<String>>();
        for (var line : story.lines()) {
            Stream.of("audit", "audit.end").filter(line.references()::containsKey).forEach(key -> {
                var reference = line.references().get(key).split(" ");
                rows.add(List.of(reference[0], words(line.what()) + (key.equals("audit") ? "" : ", its last line"),
                        reference.length > 1 ? code(reference[1]) : ""));
            });
        }
        page.heading(2, "On record");
        page.paragraph("Told from " + times.whole(story.incident().toldSince()) + " to " + times.whole(story.until())
                + ". What was done is in the audit of the machine this was written on; each line's hash covers all lines before it. "
                + "`mintmark audit verify` checks the chain, and `mintmark audit export --format json` writes the lines with "
                + "their hashes.");
        page.table(List.of("#", "Line", "Hash"), rows);
    }
}
