package dev.mintmark.app.cli;

import dev.mintmark.app.Surroundings;
import dev.mintmark.app.Window;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// The command line: reads the arguments, runs the command, returns the exit code.
public final class CommandLineFace {

    private final Surroundings around;
    private final CommandLine commands;

    public CommandLineFace(Surroundings around, Wirer wirer, Window window) {
        this.around = around;
        var asking = new Asking(around, wirer);
        commands = new CommandLine(new MintmarkCommand(around, window))
                .addSubcommand(new SourcesCommand(asking))
                .addSubcommand(new FleetCommand(asking))
                .addSubcommand(new ServiceCommand(asking))
                .addSubcommand(new TimelineCommand(asking))
                .addSubcommand(new DemoCommand(around, window))
                .addSubcommand(new CompletionCommand(around))
                .addSubcommand(new HelpCommand());
        commands.getSubcommands().values().forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        commands.getCommandSpec().mixinStandardHelpOptions(true);
        commands.setOut(new PrintWriter(around.out(), true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(around.err(), true, StandardCharsets.UTF_8));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(
                Terminal.of(around, true).colour() ? Ansi.ON : Ansi.OFF));
        commands.setUsageHelpAutoWidth(false);
        commands.setExecutionStrategy(this::execute);
        commands.setParameterExceptionHandler((wrong, _) -> refuse(wrong));
        commands.setExecutionExceptionHandler((bug, _, _) -> fail(bug));
    }

    public int run(List<String> arguments) {
        return commands.execute(arguments.toArray(String[]::new));
    }

    private int execute(ParseResult parsed) {
        if (parsed.hasSubcommand()) {
            parsed.matchedOptions().stream().findFirst().ifPresent(option -> {
                throw new ParameterException(commands, option.longestName() + " belongs after the command: mintmark "
                        + parsed.subcommand().commandSpec().name() + " " + option.longestName() + " …");
            });
        }
        return new RunLast().execute(parsed);
    }

    private int refuse(ParameterException wrong) {
        around.note(wrong.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, commands.getErr())) {
            around.err().println("Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        }
        return Exit.USAGE;
    }

    private int fail(Exception bug) {
        LoggerFactory.getLogger(CommandLineFace.class).error("A command failed [cli.fault]", bug);
        around.note("The command failed by a fault of ours: " + bug + ". The log says more [cli.fault].");
        return Exit.FAULT;
    }
}
