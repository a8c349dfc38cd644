package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.change.copy.DebugCopy;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "list", description = "List all debug copies there are, whoever made them; what ends first, first.")
final class DebugListCommand implements Callable<Integer> {

    private final CopyAsking asking;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DebugOptions options;

    @Mixin
    private AnswerOptions answer;

    DebugListCommand(CopyAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, Exit.REFUSED, this::list);
    }

    private int list(Wiring wiring) throws InterruptedException {
        var seen = wiring.copies().copies();
        var out = asking.around().out();
        if (answer.isJson()) {
            Json.write(out, json -> {
                json.list("copies", seen.copies(), new CopyJson(json)::copy);
                new CopyJson(json).silent(seen.silent());
            });
        } else {
            CopyTable.of(seen).print(out, Terminal.of(asking.around(), answer.allowsColour()));
        }
        out.flush();
        if (seen.copies().stream().anyMatch(copy -> copy.isPastLease(seen.at()))) {
            asking.around().note("A copy is past its lease: 'mintmark debug sweep' takes it away.");
        }
        return asking.whole(wiring, seen.silent());
    }

    /// One copy, as every command that did something to it answers.
    static void print(DebugCopy copy, CopyAsking asking, AnswerOptions answer) {
        var out = asking.around().out();
        if (answer.isJson()) {
            Json.write(out, json -> new CopyJson(json).copy(copy));
        } else {
            out.println(Cell.of(CopyTable.line(copy, asking.phrases())).text());
            out.flush();
        }
    }
}
