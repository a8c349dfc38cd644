package dev.mintmark.docker.inside;

import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.docker.EngineConnection;
import dev.mintmark.docker.EngineFault;
import java.util.List;

/// The inside of one container of a Docker engine. Making one costs nothing and reaches nowhere. Safe for use by several
/// threads.
public final class DockerInside {

    private static final String NOT_RUN = "The command could not be run in the copy.";

    private final Container container;

    /// @param connection stays the caller's; all that is done inside ends when it is closed
    /// @param name       the container's name or ID
    public DockerInside(EngineConnection connection, String name) {
        this.container = new Container(connection, name);
    }

    public CopyProcess shell(TerminalSize size) throws InsideFailed, InterruptedException {
        return new Shells(container).interactive(size);
    }

    public CopyProcess exec(List<String> command) throws InsideFailed, InterruptedException {
        return exec(ExecCommand.piped(command));
    }

    public CopyProcess exec(List<String> command, TerminalSize size) throws InsideFailed, InterruptedException {
        return exec(ExecCommand.onTerminal(command, size));
    }

    private CopyProcess exec(ExecCommand command) throws InsideFailed, InterruptedException {
        try {
            return DockerProcess.start(container, command);
        } catch (EngineFault fault) {
            throw InsideProblems.of(NOT_RUN, fault);
        }
    }
}
