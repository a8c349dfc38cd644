package dev.mintmark.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "incident", description = "Keep one story of an incident, from the alarm to the all-clear, and hand it on.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nAn ID may be shortened to its first letters, or be the ticket. While an incident is open:%n",
        footer = {"  what is done from here to its services, or with its ticket as purpose or reason, belongs to it; and so",
            "  does all that its operator does while it is the current one: the one opened, reopened or chosen last.", "",
            "Exit codes:", "  0  done", "  1  Mintmark itself failed", "  2  wrong usage",
            "  4  refused: there is no such incident, it is closed, or it cannot be kept or read"})
final class IncidentCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private IncidentCommand() {}

    static CommandLine with(IncidentAsking asking) {
        return new CommandLine(new IncidentCommand())
                .addSubcommand(new IncidentOpenCommand(asking))
                .addSubcommand(new IncidentListCommand(asking))
                .addSubcommand(new IncidentShowCommand(asking))
                .addSubcommand(new IncidentNoteCommand(asking))
                .addSubcommand(new IncidentPinCommand(asking))
                .addSubcommand(new IncidentUnpinCommand(asking))
                .addSubcommand(new IncidentCollectCommand(asking))
                .addSubcommand(new IncidentChooseCommand(asking))
                .addSubcommand(new IncidentCloseCommand(asking))
                .addSubcommand(new IncidentReopenCommand(asking))
                .addSubcommand(new IncidentExportCommand(asking));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "incident needs a command, such as open or list");
    }
}
