package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.change.recording.RecordedProcess;
import dev.mintmark.domain.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "shell", description = "Open the best shell of a copy in this terminal. Enter ~ . leaves one that hangs.")
final class DebugShellCommand implements Callable<Integer> {

    private final CopyAsking asking;
    private final OperatorTerminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CopyArgument copy;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "CMD",
            description = "Instead of a shell, this command, behind --.")
    private List<String> command = new ArrayList<>();

    @Option(names = "--record", paramLabel = "FILE", description = "Keep what is shown in this new file, as asciicast v2.")
    private Path record;

    @Mixin
    private DebugOptions options;

    DebugShellCommand(CopyAsking asking, OperatorTerminal terminal) {
        this.asking = asking;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, Exit.NOT_RUN, this::open);
    }

    private int open(Wiring wiring) throws CopyRefused, InsideFailed, IOException, InterruptedException {
        if (!terminal.isThere()) {
            throw new CopyRefused(new Problem("copy.no-terminal", "No shell was opened.",
                    "Standard input is no terminal.", "Use mintmark debug exec in scripts."), null);
        }
        var inside = wiring.copies().inside(copy.in(wiring.copies()));
        var size = terminal.size();
        try (var process = command.isEmpty() ? inside.shell(size) : inside.exec(command, size)) {
            return record == null ? session(process) : recorded(process, size);
        }
    }

    private int recorded(CopyProcess process, TerminalSize size) throws InsideFailed, IOException, InterruptedException {
        var recorded = new RecordedProcess(process, size, asking.around().clock());
        try (recorded) {
            recorded.begin(record);
            return session(recorded);
        } finally {
            recorded.problem().ifPresent(asking::note);
        }
    }

    private int session(CopyProcess process) throws InsideFailed, IOException, InterruptedException {
        return new ShellSession(asking.around(), terminal, process).run();
    }
}
