package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.inside.InsideFailed;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "logs", description = "Show what the first process of a copy wrote.")
final class DebugLogsCommand implements Callable<Integer> {

    private final CopyAsking asking;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CopyArgument copy;

    @Option(names = {"-f", "--follow"}, description = "Go on until the copy ends.")
    private boolean follow;

    @Option(names = "--lines", paramLabel = "NUMBER", defaultValue = "1000",
            description = "With how many of the last lines to begin. Default: ${DEFAULT-VALUE}.")
    private int lines;

    @Mixin
    private DebugOptions options;

    DebugLogsCommand(CopyAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, Exit.REFUSED, this::show);
    }

    private int show(Wiring wiring) throws CopyRefused, InsideFailed, IOException, InterruptedException {
        try (var log = wiring.copies().inside(copy.in(wiring.copies())).logs(Math.max(0, lines), follow)) {
            ProcessStreams.passOutput(asking.around(), log);
        }
        return Exit.CURRENT;
    }
}
