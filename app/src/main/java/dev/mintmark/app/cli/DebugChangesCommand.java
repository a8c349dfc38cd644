package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.inside.InsideFailed;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "changes", description = "Show what was changed in a copy since it began, against its image.")
final class DebugChangesCommand implements Callable<Integer> {

    private final CopyAsking asking;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CopyArgument copy;

    @Mixin
    private DebugOptions options;

    @Mixin
    private AnswerOptions answer;

    DebugChangesCommand(CopyAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, Exit.REFUSED, this::show);
    }

    private int show(Wiring wiring) throws CopyRefused, InsideFailed, InterruptedException {
        var found = copy.in(wiring.copies());
        var changes = wiring.copies().inside(found).changes();
        var out = asking.around().out();
        if (answer.isJson()) {
            Json.write(out, json -> {
                json.text("id", found.id().value());
                json.list("changes", changes, change -> {
                    json.text("kind", change.kind().name().toLowerCase(Locale.ROOT));
                    json.text("path", change.path());
                });
            });
        } else {
            changes.forEach(change -> out.println(
                    Cell.of("%-7s  %s".formatted(change.kind().name().toLowerCase(Locale.ROOT), change.path())).text()));
        }
        return Exit.CURRENT;
    }
}
