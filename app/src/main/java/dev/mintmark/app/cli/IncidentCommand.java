package dev.mintmark.app.cli;

import dev.mintmark.incident.IncidentEvent;
import dev.mintmark.incident.IncidentEvent.Closed;
import dev.mintmark.incident.IncidentEvent.Pinned;
import dev.mintmark.incident.IncidentEvent.Unpinned;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "incident", description = "Keep one story of an incident, from the alarm to the all-clear, and hand it on.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nAn ID may be shortened to its first letters, or be the ticket. While an incident is open:%n",
        footer = {"  what is done from here to its services, or with its ticket as purpose or reason, belongs to it; and so",
            "  does all that its operator does while it is the current one: the one opened, reopened or chosen last.", "",
            "Exit codes:", "  0  done", "  1  Mintmark itself failed", "  2  wrong usage",
            "  4  refused: there is no such incident, it is closed, or it cannot be kept or read"})
final class IncidentCommand implements Runnable {

    private static final String ID = "The incident: its id, the first letters of it, or its ticket.";

    private final IncidentAsking asking;

    @Spec
    private CommandSpec spec;

    private IncidentCommand(IncidentAsking asking) {
        this.asking = asking;
    }

    static CommandLine with(IncidentAsking asking) {
        return new CommandLine(new IncidentCommand(asking))
                .addSubcommand(new IncidentOpenCommand(asking))
                .addSubcommand(new IncidentListCommand(asking))
                .addSubcommand(new IncidentShowCommand(asking))
                .addSubcommand(new IncidentCollectCommand(asking))
                .addSubcommand(new IncidentExportCommand(asking));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "incident needs a command, such as open or list");
    }

    @Command(description = "Write something down, in your own words.")
    int note(@Parameters(index = "0", paramLabel = "ID", description = ID) String id,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "TEXT", description = "What to write; - reads it from "
                    + "standard input.") List<String> words,
            @Mixin IncidentOptions options, @Mixin AnswerOptions answer) {
        return asking.ask(options, wiring -> {
            var incidents = wiring.incidents();
            var text = asking.text(String.join(" ", words));
            asking.tell(incidents.add(incidents.find(id).id(), new IncidentEvent.Noted(text)), answer, "Noted in");
            return Exit.DONE;
        });
    }

    @Command(description = "Let a service belong to it.")
    int pin(@Parameters(index = "0", paramLabel = "ID", description = ID) String id,
            @Parameters(index = "1", paramLabel = "SERVICE", description = "As the fleet calls it.") String service,
            @Mixin IncidentOptions options, @Mixin AnswerOptions answer) {
        return asking.add(options, id, answer, "Pinned " + service + " to", new Pinned(service));
    }

    @Command(description = "Let a service no longer belong to it.")
    int unpin(@Parameters(index = "0", paramLabel = "ID", description = ID) String id,
            @Parameters(index = "1", paramLabel = "SERVICE", description = "One that is pinned.") String service,
            @Mixin IncidentOptions options, @Mixin AnswerOptions answer) {
        return asking.add(options, id, answer, "Took " + service + " away from", new Unpinned(service));
    }

    @Command(description = "Make it the current one: what you do from now on belongs to it.")
    int choose(@Parameters(index = "0", paramLabel = "ID", description = ID) String id,
            @Mixin IncidentOptions options, @Mixin AnswerOptions answer) {
        return asking.add(options, id, answer, "Current is", new IncidentEvent.Chosen());
    }

    @Command(description = "Close it: the all-clear. It takes notes still.")
    int close(@Parameters(index = "0", paramLabel = "ID", description = ID) String id,
            @Option(names = "--outcome", paramLabel = "TEXT", defaultValue = "", description = "How it ended, in your own "
                    + "words.") String outcome,
            @Mixin IncidentOptions options, @Mixin AnswerOptions answer) {
        return asking.add(options, id, answer, "Closed", new Closed(outcome));
    }

    @Command(description = "Open a closed one again.")
    int reopen(@Parameters(index = "0", paramLabel = "ID", description = ID) String id,
            @Mixin IncidentOptions options, @Mixin AnswerOptions answer) {
        return asking.add(options, id, answer, "Reopened", new IncidentEvent.Reopened());
    }
}
