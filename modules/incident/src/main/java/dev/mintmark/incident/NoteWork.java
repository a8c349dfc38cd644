package dev.mintmark.incident;

import static dev.mintmark.incident.Markdown.code;
import static dev.mintmark.incident.Markdown.words;

import dev.mintmark.change.copy.CopyAccount;
import dev.mintmark.change.rollback.RunAccount;
import dev.mintmark.incident.IncidentEvent.Collected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What was looked at and done: the difference, the copies, the rollbacks.
final class NoteWork {

    private final Story story;
    private final NoteTimes times;
    private final Markdown page;

    NoteWork(Story story, NoteTimes times, Markdown page) {
        this.story = story;
        this.times = times;
        this.page = page;
    }

    void write() {
        collected("The difference", List.of(Collected.Kind.COMPARISON));
        collected("Also collected", List.of(Collected.Kind.ALERT, Collected.Kind.FINDING, Collected.Kind.LOG,
                Collected.Kind.OTHER));
        if (!story.copies().isEmpty()) {
            page.heading(2, "Debug copies");
            story.copies().forEach(this::copy);
        }
        if (!story.rollbacks().isEmpty()) {
            page.heading(2, story.rollbacks().size() == 1 ? "The rollback" : "The rollbacks");
            story.rollbacks().forEach(this::rollback);
        }
    }

    private void collected(String heading, List<Collected.Kind> kinds) {
        var lines = story.incident().lines().stream().filter(line -> line.event() instanceof Collected collected
                && kinds.contains(collected.kind())).toList();
        if (lines.isEmpty()) {
            return;
        }
        page.heading(2, heading);
        for (var line : lines) {
            var collected = (Collected) line.event();
            page.paragraph("**" + words(collected.title()) + "**");
            if (!collected.lines().isEmpty()) {
                page.list(collected.lines().stream().map(Markdown::words).toList());
            }
            page.paragraph(where(line, collected));
        }
    }

    private String where(IncidentLine line, Collected collected) {
        var references = collected.references();
        var by = " at " + times.clock(line.at()) + " by " + words(line.operator()) + ".";
        if (collected.kind() == Collected.Kind.COMPARISON && references.containsKey("from") && references.containsKey("to")) {
            return "Compared " + image(references, "from") + " with " + image(references, "to") + by;
        }
        return "Collected" + references.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(reference -> ", " + words(reference.getKey()) + " " + code(reference.getValue()))
                .collect(Collectors.joining()) + by;
    }

    private static String image(Map<String, String> references, String key) {
        var digest = references.get(key + ".digest");
        return code(references.get(key)) + (digest == null ? "" : " (" + code(digest) + ")");
    }

    private void copy(CopyAccount copy) {
        page.heading(3, "Copy " + code(copy.id()) + " of " + words(ActLines.copied(copy)));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Purpose", words(copy.purpose())));
        rows.add(List.of("Image", code(copy.image())));
        copy.digest().filter(digest -> !copy.image().contains(digest.value())).ifPresent(digest -> rows.add(List.of("Digest", code(digest.value()))));
        rows.add(List.of("Place", code(copy.place())));
        rows.add(List.of("Runs", copy.mode().equals("hold") ? "nothing of the image: it was held for the operator"
                : "the image's own program, or a command that was given"));
        if (!copy.relaxed().isEmpty()) {
            rows.add(List.of("Given up for it", copy.relaxed().stream().map(Markdown::code).collect(Collectors.joining(" "))));
        }
        rows.add(List.of("Launched", times.whole(copy.startedAt()) + " by " + words(copy.operator())));
        rows.add(List.of("Lease", Spans.of(copy.lease()) + ", to end at " + times.clock(copy.leasedUntil())));
        rows.add(List.of("End", copy.endedAt().map(at -> times.whole(at) + ", after " + times.since(copy.startedAt(), at) + ": ")
                .orElse("") + words(ending(copy))));
        var inside = story.lines().stream().filter(line -> line.kind() == Story.Kind.ACT
                && line.what().endsWith(" in " + copy.id())).toList();
        if (!inside.isEmpty()) {
            rows.add(List.of("Done inside", inside.stream().limit(20).map(line -> times.clock(line.at()) + " "
                    + words(line.what().substring(0, line.what().lastIndexOf(" in ")))).collect(Collectors.joining("; "))
                    + (inside.size() > 20 ? "; and " + (inside.size() - 20) + " more" : "")));
        }
        page.table(List.of("What", "Of this copy"), rows);
    }

    private String ending(CopyAccount copy) {
        return copy.state() == CopyAccount.State.LIVES && copy.leasedUntil().isAfter(story.until())
                ? "none on record; it lives, or ended unseen" : ActLines.ending(copy);
    }

    private void rollback(RunAccount run) {
        page.heading(3, "Rollback " + code(run.plan()) + " to " + words(ActLines.targets(run)) + ": " + words(ActLines.ended(run)));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Reason", words(run.reason()) + run.ticket().map(ticket -> " (" + words(ticket) + ")").orElse("")));
        rows.add(List.of("Plan", code(run.plan())));
        rows.add(List.of("Hash of the plan", code(run.hash())));
        if (!run.route().isEmpty()) {
            rows.add(List.of("Way", run.route().stream().map(Markdown::code).collect(Collectors.joining(" "))));
        }
        run.breakGlass().ifPresent(reason -> rows.add(List.of("Around the pipeline", words(reason))));
        rows.add(List.of("Begun", times.whole(run.startedAt()) + " by " + words(run.operator())));
        rows.add(List.of("Seen done", run.doneAt().map(at -> times.whole(at) + ", after " + times.since(run.startedAt(), at)
                + ": every instance reported the target").orElse("not seen to be done")));
        rows.add(List.of("End", run.endedAt().map(at -> times.whole(at) + ": " + words(run.stage().word()))
                .orElse("no end on record: unknown outcome")));
        if (!run.why().isBlank()) {
            rows.add(List.of("Why", words(run.why())));
        }
        page.table(List.of("What", "Of this rollback"), rows);
        page.table(List.of("Workload", "From", "To"), run.legs().stream().map(leg -> List.of(code(leg.workload()),
                leg.from().stream().map(Markdown::code).collect(Collectors.joining(" ")), code(leg.to()))).toList());
        page.table(List.of("Step", "At", "What", "Took", "Answer"), run.steps().stream().map(this::step).toList());
        checks(run);
    }

    private List<String> step(RunAccount.StepLine step) {
        return List.of(Integer.toString(step.number()), times.clock(step.at()), words(step.title()),
                step.endedAt().map(end -> times.since(step.at(), end)).orElse("–"), switch (step.state()) {
                    case ACCEPTED -> step.answer().isBlank() ? "accepted" : words(step.answer());
                    case FAILED -> "**failed**: " + words(step.answer());
                    default -> "**unknown outcome**: no answer on record";
                });
    }

    private void checks(RunAccount run) {
        var passed = run.checks().stream().filter(RunAccount.CheckLine::passed).count();
        var others = run.checks().stream().filter(check -> !check.passed()).toList();
        if (run.checks().isEmpty()) {
            return;
        }
        page.paragraph("Checks before it: " + passed + " passed, " + others.size() + " did not.");
        page.table(List.of("Check", "Verdict", "What it said", "Overridden because"), others.stream().map(check ->
                List.of(code(check.check()), words(check.verdict()), words(check.text()),
                        words(run.overrides().getOrDefault(check.check(), "")))).toList());
    }
}
