package dev.mintmark.app.cli;

import dev.mintmark.app.report.StoryJson;
import dev.mintmark.app.writing.HarmlessText;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.incident.Story;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show its story so far: what was seen, done and noted, oldest first.")
final class IncidentShowCommand implements Callable<Integer> {

    private final IncidentAsking asking;

    @Parameters(index = "0", paramLabel = "ID",
            description = "The incident: its id, the first letters of it, or its ticket.")
    private String id;

    @Mixin
    private IncidentOptions options;

    @Mixin
    private AnswerOptions answer;

    IncidentShowCommand(IncidentAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(options, wiring -> {
            var incidents = wiring.incidents();
            var story = incidents.story(incidents.find(id));
            if (answer.isJson()) {
                Json.write(asking.around().out(), json -> new StoryJson(json).story(story));
            } else {
                print(story);
            }
            story.problems().forEach(asking::note);
            return Exit.DONE;
        });
    }

    private void print(Story story) {
        var out = asking.around().out();
        var incident = story.incident();
        out.print(HarmlessText.of(incident.id() + incident.ticket().map(ticket -> " " + ticket).orElse("") + ": "
                + incident.title()) + "\n");
        out.print(HarmlessText.of((incident.isOpen() ? "open since " : "closed, opened ")
                + asking.phrases().exact(incident.openedAt()) + " by " + incident.openedBy() + "; services: "
                + (incident.services().isEmpty() ? "none" : String.join(", ", incident.services()))) + "\n\n");
        var table = new Table("AT", "KIND", "SERVICE", "WHAT", "TOOK", "BY", "AUDIT");
        for (var line : story.lines()) {
            table.row(Cell.of(asking.phrases().exact(line.at())), kind(line), Cell.of(line.service()),
                    new Cell(line.what() + ending(line), tone(line)), Cell.of(line.took().map(RunWords::span).orElse("")),
                    Cell.of(line.who()), Cell.of(line.references().getOrDefault("audit", "").split(" ")[0]));
        }
        table.print(out, Terminal.of(asking.around(), answer.allowsColour()));
    }

    private static String ending(Story.Line line) {
        return switch (line.outcome()) {
            case NONE, DONE -> "";
            case FAILED -> " (failed)";
            case UNKNOWN -> " (no end on record)";
        };
    }

    private static Tone tone(Story.Line line) {
        return switch (line.outcome()) {
            case NONE -> Tone.PLAIN;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.DANGER;
            case UNKNOWN -> Tone.WARNING;
        };
    }

    private static Cell kind(Story.Line line) {
        return switch (line.kind()) {
            case ALERT -> new Cell("✖ alert", Tone.DANGER);
            case FLEET -> new Cell("◆ fleet", Tone.PLAIN);
            case ACT -> new Cell("▶ act", Tone.NOTICE);
            case COLLECTED -> new Cell("+ kept", Tone.PLAIN);
            case NOTE -> new Cell("✎ note", Tone.PLAIN);
            case INCIDENT -> new Cell("· incident", Tone.FAINT);
        };
    }
}
