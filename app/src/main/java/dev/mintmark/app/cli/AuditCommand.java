package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

@Command(name = "audit", description = "Show, check or hand on what was done from this machine.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes:%n",
        footer = {"  0  shown or written; every line is as it was written", "  1  Mintmark itself failed",
            "  2  wrong usage", "  4  a line was changed, removed or moved, or the audit cannot be read"})
final class AuditCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private AuditCommand() {}

    static CommandLine with(Surroundings around) {
        return new CommandLine(new AuditCommand()).addSubcommand(new AuditListCommand(around))
                .addSubcommand(new AuditVerifyCommand(around)).addSubcommand(new AuditExportCommand(around));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "audit needs a command: list, verify or export");
    }
}
