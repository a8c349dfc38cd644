package dev.mintmark.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "rollback", description = "Go back to an image version that was healthy, through the pipeline that deployed.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes:%n",
        footer = {"  0  seen to be done; 'plan': nothing blocks it; 'rehearse': passed", "  1  Mintmark itself failed",
            "  2  wrong usage; also an unknown version", "  4  blocked by a check, not armed, not confirmed, or there is "
            + "nothing to do", "  5  failed or aborted, or it cannot be put on record",
            "  6  not seen to be done in time, or nobody knows how it stands",
            "  7  the world moved since it was planned, or the plan expired: make a new one"})
final class RollbackCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private RollbackCommand() {}

    static CommandLine with(RollbackAsking asking) {
        return new CommandLine(new RollbackCommand())
                .addSubcommand(new RollbackPlanCommand(asking))
                .addSubcommand(new RollbackRunCommand(asking))
                .addSubcommand(new RollbackWatchCommand(asking))
                .addSubcommand(new RollbackAbortCommand(asking))
                .addSubcommand(new RollbackResumeCommand(asking))
                .addSubcommand(new RollbackRehearseCommand(asking))
                .addSubcommand(new RollbackListCommand(asking))
                .addSubcommand(new RollbackShowCommand(asking));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "rollback needs a command, such as plan or list");
    }
}
