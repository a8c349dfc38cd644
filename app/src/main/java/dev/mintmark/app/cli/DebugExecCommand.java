package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.inside.InsideFailed;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "exec", description = "Run one command in a copy, with our input; its exit code is ours.")
final class DebugExecCommand implements Callable<Integer> {

    private final CopyAsking asking;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CopyArgument copy;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "CMD", description = "The command, behind --.")
    private List<String> command;

    @Mixin
    private DebugOptions options;

    DebugExecCommand(CopyAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, Exit.NOT_RUN, this::exec);
    }

    private int exec(Wiring wiring) throws CopyRefused, InsideFailed, IOException, InterruptedException {
        var inside = wiring.copies().inside(copy.in(wiring.copies()));
        try (var process = inside.exec(command)) {
            return new ProcessStreams(asking.around(), process).run();
        }
    }
}
