package dev.mintmark.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

@Command(name = "debug", description = "Launch throwaway copies of images to debug in, with a lease that always ends.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes:%n",
        footer = {"  0    done, and seen to be done", "  1    Mintmark itself failed", "  2    wrong usage",
            "  3    done, but a place does not answer", "  4    refused, or the end of a copy was not confirmed",
            "  125  'debug exec' and 'debug shell': not run; any other code is the command's own"})
final class DebugCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private DebugCommand() {}

    static CommandLine with(CopyAsking asking, OperatorTerminal terminal) {
        return new CommandLine(new DebugCommand())
                .addSubcommand(new DebugStartCommand(asking))
                .addSubcommand(new DebugListCommand(asking))
                .addSubcommand(new DebugShellCommand(asking, terminal))
                .addSubcommand(new DebugExecCommand(asking))
                .addSubcommand(new DebugLogsCommand(asking))
                .addSubcommand(new DebugFilesCommand(asking))
                .addSubcommand(new DebugChangesCommand(asking))
                .addSubcommand(new DebugForwardCommand(asking))
                .addSubcommand(new DebugExtendCommand(asking))
                .addSubcommand(new DebugEndCommand(asking))
                .addSubcommand(new DebugSweepCommand(asking))
                .addSubcommand(new DebugEphemeralCommand(asking, terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "debug needs a command, such as start or list");
    }
}
