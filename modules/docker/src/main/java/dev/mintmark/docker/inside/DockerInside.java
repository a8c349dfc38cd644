package dev.mintmark.docker.inside;

import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.Listing;
import dev.mintmark.change.inside.PathChange;
import dev.mintmark.change.inside.PortForward;
import dev.mintmark.change.inside.ProcessLine;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineText;
import dev.mintmark.docker.copy.CopyPaths;
import java.io.InputStream;
import java.util.List;
import java.util.function.IntFunction;

/// The inside of one container of a Docker engine. Making one costs nothing and reaches nowhere. Safe for use by several
/// threads. [DockerInsides] makes them.
final class DockerInside implements CopyInside {

    private static final String NOT_FORWARDED = "No port was forwarded.";

    private final Container container;
    private final Shells shells;
    private final IntFunction<List<String>> connecting;

    DockerInside(Container container) {
        this(container, port -> List.of(CopyPaths.GUARD, "connect", Integer.toString(port)));
    }

    /// @param connecting the command that joins its input and output with a port inside
    DockerInside(Container container, IntFunction<List<String>> connecting) {
        this.container = container;
        this.shells = new Shells(container);
        this.connecting = connecting;
    }

    @Override
    public CopyProcess shell(TerminalSize size) throws InsideFailed, InterruptedException {
        return shells.interactive(size);
    }

    @Override
    public CopyProcess exec(List<String> command) throws InsideFailed, InterruptedException {
        return exec(ExecCommand.piped(command));
    }

    @Override
    public CopyProcess exec(List<String> command, TerminalSize size) throws InsideFailed, InterruptedException {
        return exec(ExecCommand.onTerminal(command, size));
    }

    @Override
    public InputStream logs(int lines, boolean follow) throws InsideFailed, InterruptedException {
        return ask("The copy's log could not be read.", () -> LogStream.open(container, lines, follow));
    }

    @Override
    public Listing list(String directory) throws InsideFailed, InterruptedException {
        return ask("The directory " + EngineText.line(directory) + " could not be listed.",
                () -> new Directories(container, shells).list(directory));
    }

    @Override
    public InputStream read(String file) throws InsideFailed, InterruptedException {
        return ask("The file " + EngineText.line(file) + " could not be read.",
                () -> new FileContents(container, shells).read(file));
    }

    @Override
    public List<ProcessLine> processes() throws InsideFailed, InterruptedException {
        return ask("What runs in the copy could not be told.", () -> ProcessTable.read(container));
    }

    @Override
    public List<PathChange> changes() throws InsideFailed, InterruptedException {
        return ask("What was changed in the copy could not be told.", () -> ChangedPaths.read(container));
    }

    @Override
    public PortForward forward(int remote, int local) throws InsideFailed, InterruptedException {
        var state = ask(NOT_FORWARDED, container::inspect).path("State");
        if (!state.path("Running").asBoolean()) {
            throw InsideProblems.of("copy.not-running", NOT_FORWARDED, "The copy does not run.",
                    "Read its log for the reason, then launch a new copy.");
        }
        return LoopbackForward.open(container.name(), remote, local,
                () -> exec(ExecCommand.piped(connecting.apply(remote))));
    }

    private CopyProcess exec(ExecCommand command) throws InsideFailed, InterruptedException {
        return ask("The command could not be run in the copy.", () -> DockerProcess.start(container, command));
    }

    private static <T> T ask(String what, Question<T> question) throws InsideFailed, InterruptedException {
        try {
            return question.ask();
        } catch (EngineFault fault) {
            throw InsideProblems.of(what, fault);
        }
    }

    /// Something to do inside.
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws EngineFault, InsideFailed, InterruptedException;
    }
}
