package dev.mintmark.docker.inside;

import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.copy.CopyPaths;
import java.util.List;
import java.util.Optional;

/// Finds the best shell of a container by starting it, which takes one call where there is one, instead of asking first.
final class Shells {

    private static final String NOT_STARTED = "No shell could be started in the copy.";
    private static final String BASH = "bash";

    /// Becomes bash if there is one, else the shell that runs this. `$0` is that shell.
    private static final String BEST = "command -v bash >/dev/null 2>&1 && exec bash; exec \"$0\"";

    /// Puts the toolbox at the end, so that it adds and replaces nothing.
    private static final String WITH_TOOLBOX = "PATH=${PATH:-/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:"
            + "/bin}; [ -d " + CopyPaths.TOOLBOX + " ] && PATH=$PATH:" + CopyPaths.TOOLBOX + "; export PATH; ";

    private final Container container;

    Shells(Container container) {
        this.container = container;
    }

    /// A shell for a person.
    CopyProcess interactive(TerminalSize size) throws InsideFailed, InterruptedException {
        try {
            for (var shell : List.of("sh", CopyPaths.TOOLBOX_SHELL)) {
                var process = started(ExecCommand.onTerminal(
                        List.of(shell, "-c", WITH_TOOLBOX + BEST, shell), size));
                if (process.isPresent()) {
                    return process.get();
                }
            }
            return started(ExecCommand.onTerminal(List.of(BASH), size)).orElseThrow(() -> InsideProblems.of(
                    "copy.no-shell", NOT_STARTED, "Its image has no shell, and no toolbox was brought.",
                    "Launch the copy with a toolbox: an image that has a static shell, such as busybox."));
        } catch (EngineFault fault) {
            throw InsideProblems.of(NOT_STARTED, fault);
        }
    }

    private Optional<DockerProcess> started(ExecCommand command) throws EngineFault, InterruptedException {
        var process = DockerProcess.start(container, command);
        var hasStarted = false;
        try {
            hasStarted = process.awaitStart();
            return hasStarted ? Optional.of(process) : Optional.empty();
        } finally {
            if (!hasStarted) {
                process.close();
            }
        }
    }
}
