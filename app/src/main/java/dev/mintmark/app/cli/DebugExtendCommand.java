package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.copy.CopyRefused;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "extend", description = "Give a copy more time, up to the most its launch allowed.")
final class DebugExtendCommand implements Callable<Integer> {

    private final CopyAsking asking;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CopyArgument copy;

    @Option(names = "--by", paramLabel = "TIME", converter = TimeSpan.class, required = true,
            description = "How much more, for example 10m.")
    private Duration by;

    @Mixin
    private DebugOptions options;

    @Mixin
    private AnswerOptions answer;

    DebugExtendCommand(CopyAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, Exit.REFUSED, this::extend);
    }

    private int extend(Wiring wiring) throws CopyRefused, InterruptedException {
        var before = copy.in(wiring.copies());
        var after = wiring.copies().extend(before, by);
        DebugListCommand.print(after, asking, answer);
        // A second is what a place may round by.
        if (after.expiresAt().isBefore(before.expiresAt().plus(by).minusSeconds(2))) {
            asking.around().note("It could not be given all of that: its launch allowed no more.");
        }
        return Exit.CURRENT;
    }
}
