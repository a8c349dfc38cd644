package dev.mintmark.docker.inside;

import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.copy.CopyPaths;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// The shells of a container. Which there are is found by starting them: where there is one, that takes no call more.
final class Shells {

    private static final String NOT_STARTED = "No shell could be started in the copy.";
    private static final List<String> KNOWN = List.of("sh", CopyPaths.TOOLBOX_SHELL, "bash");

    /// Becomes bash if there is one that works, else the shell that runs this. `$0` is that shell.
    private static final String BEST = "bash -c : >/dev/null 2>&1 && exec bash; exec \"$0\"";

    /// Puts the toolbox at the end, so that it adds and replaces nothing.
    private static final String WITH_TOOLBOX = "PATH=${PATH:-/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:"
            + "/bin}; [ -d " + CopyPaths.TOOLBOX + " ] && PATH=$PATH:" + CopyPaths.TOOLBOX + "; export PATH; ";

    private final Container container;
    private volatile Optional<String> last = Optional.empty();

    Shells(Container container) {
        this.container = container;
    }

    /// The best there is, for a person.
    DockerProcess interactive(TerminalSize size) throws InsideFailed, InterruptedException {
        try {
            return first(shell -> ExecCommand.onTerminal(List.of(shell, "-c", WITH_TOOLBOX + BEST, shell), size))
                    .orElseThrow(() -> InsideProblems.of("copy.no-shell", NOT_STARTED,
                            "Its image has no shell, and no toolbox was brought.",
                            "Launch the copy with a toolbox: an image that has a static shell, such as busybox."));
        } catch (EngineFault fault) {
            throw InsideProblems.of(NOT_STARTED, fault);
        }
    }

    /// Runs a script without a terminal, with the toolbox's tools where the image's are missing.
    ///
    /// @param arguments `$1` and on
    /// @return empty if there is no shell
    Optional<DockerProcess> script(String script, List<String> arguments) throws EngineFault, InterruptedException {
        return first(shell -> {
            var command = new ArrayList<>(List.of(shell, "-c", WITH_TOOLBOX + script, shell));
            command.addAll(arguments);
            return ExecCommand.piped(command);
        });
    }

    private Optional<DockerProcess> first(CommandOfShell command) throws EngineFault, InterruptedException {
        var shells = new LinkedHashSet<String>();
        last.ifPresent(shells::add);
        shells.addAll(KNOWN);
        for (var shell : shells) {
            var process = started(command.of(shell));
            if (process.isPresent()) {
                last = Optional.of(shell);
                return process;
            }
        }
        return Optional.empty();
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

    @FunctionalInterface
    private interface CommandOfShell {
        ExecCommand of(String shell);
    }
}
