package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Window;
import dev.mintmark.app.writing.Terminal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine;

/// The command line: reads the arguments, runs the command, returns the exit code.
public final class CommandLineFace {

    private static final int HELP_WIDTH = 100;

    private final Surroundings around;
    private final Map<String, Supplier<Object>> known = new LinkedHashMap<>();
    private final Window window;

    public CommandLineFace(Surroundings around, Wirer wirer, Window window) {
        this(around, wirer, window, new SttyTerminal());
    }

    /// @param terminal where the operator types
    CommandLineFace(Surroundings around, Wirer wirer, Window window, OperatorTerminal terminal) {
        this.around = around;
        this.window = window;
        var asking = new Asking(around, wirer);
        known.put("sources", () -> new SourcesCommand(asking));
        known.put("fleet", () -> new FleetCommand(asking));
        known.put("service", () -> new ServiceCommand(asking));
        known.put("findings", () -> FindingsCommand.with(asking));
        known.put("timeline", () -> new TimelineCommand(asking));
        var reading = new ImageAsking(around, wirer);
        known.put("compare", () -> new CompareCommand(reading));
        known.put("image", () -> new ImageCommand(reading));
        known.put("sbom", () -> new SbomCommand(reading));
        known.put("history", () -> new HistoryCommand(asking, reading));
        var changing = new CopyAsking(around, wirer);
        known.put("debug", () -> DebugCommand.with(changing, terminal));
        var rollingBack = new RollbackAsking(around, wirer);
        known.put("rollback", () -> RollbackCommand.with(rollingBack));
        known.put("incident", () -> IncidentCommand.with(new IncidentAsking(around, wirer)));
        known.put("audit", () -> AuditCommand.with(around));
        known.put("demo", () -> new DemoCommand(around, window));
        known.put("completion", () -> new CompletionCommand(around));
        known.put("help", HelpCommand::new);
    }

    public int run(List<String> arguments) {
        return commands(arguments).execute(arguments.toArray(String[]::new));
    }

    private CommandLine commands(List<String> arguments) {
        var commands = new CommandLine(new MintmarkCommand(around, window));
        wanted(arguments).forEach(name -> commands.addSubcommand(known.get(name).get()));
        helpful(commands);
        commands.getCommandSpec().mixinStandardHelpOptions(true);
        commands.setOut(new PrintWriter(around.out(), true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(around.err(), true, StandardCharsets.UTF_8));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(
                Terminal.of(around, true).colour() ? Ansi.ON : Ansi.OFF));
        commands.setUsageHelpWidth(HELP_WIDTH);
        commands.setExecutionStrategy(this::execute);
        commands.setParameterExceptionHandler((wrong, _) -> refuse(wrong));
        commands.setExecutionExceptionHandler((bug, _, _) -> fail(bug));
        return commands;
    }

    private static void helpful(CommandLine commands) {
        for (var command : commands.getSubcommands().values()) {
            command.getCommandSpec().mixinStandardHelpOptions(!"help".equals(command.getCommandName()));
            helpful(command);
        }
    }

    /// Reading the annotations of a command takes picocli longer than many a command takes to do its work, so where
    /// the first word is a command, the others are not made. Those that speak of all commands need them all.
    private Collection<String> wanted(List<String> arguments) {
        var first = arguments.isEmpty() ? "" : arguments.getFirst();
        return known.containsKey(first) && !first.equals("help") && !first.equals("completion")
                ? List.of(first) : known.keySet();
    }

    private int execute(ParseResult parsed) {
        if (parsed.hasSubcommand()) {
            parsed.matchedOptions().stream().findFirst().ifPresent(option -> {
                throw new ParameterException(parsed.commandSpec().commandLine(), option.longestName() + " belongs after the command: mintmark "
                        + parsed.subcommand().commandSpec().name() + " " + option.longestName() + " …");
            });
        }
        return new RunLast().execute(parsed);
    }

    private int refuse(ParameterException wrong) {
        around.note(wrong.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, wrong.getCommandLine().getErr())) {
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
