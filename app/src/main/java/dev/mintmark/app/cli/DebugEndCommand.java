package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyRefused;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "end", description = "End a copy now, with all that belongs to it, and see that it is gone.")
final class DebugEndCommand implements Callable<Integer> {

    private final CopyAsking asking;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CopyArgument copy;

    @Mixin
    private DebugOptions options;

    @Mixin
    private AnswerOptions answer;

    DebugEndCommand(CopyAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, Exit.REFUSED, this::end);
    }

    private int end(Wiring wiring) throws CopyRefused, InterruptedException {
        var found = copy.in(wiring.copies());
        var end = wiring.copies().end(found);
        var seenAt = end instanceof CopyEnd.Confirmed(var at) ? Optional.of(at) : Optional.<Instant>empty();
        if (answer.isJson()) {
            Json.write(asking.around().out(), json -> {
                json.text("id", found.id().value());
                json.truth("confirmed", seenAt.isPresent());
                json.time("seenAt", seenAt);
            });
        } else if (seenAt.isPresent()) {
            asking.around().out().println(found.id() + "  ended, gone at " + asking.phrases().exact(seenAt.get()));
        }
        if (end instanceof CopyEnd.NotConfirmed(var problem)) {
            asking.note(problem);
            return Exit.REFUSED;
        }
        return Exit.CURRENT;
    }
}
