package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.change.copy.CopyEnd;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "sweep", description = "Take away what is past its lease, everywhere, and bring the audit up to date.")
final class DebugSweepCommand implements Callable<Integer> {

    private final CopyAsking asking;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DebugOptions options;

    @Mixin
    private AnswerOptions answer;

    DebugSweepCommand(CopyAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, Exit.REFUSED, this::sweep);
    }

    private int sweep(Wiring wiring) throws InterruptedException {
        var report = wiring.copies().sweep();
        var out = asking.around().out();
        if (answer.isJson()) {
            Json.write(out, json -> {
                json.list("swept", report.swept(), swept -> {
                    json.text("id", swept.copy().id().value());
                    json.text("source", swept.copy().place().source().value());
                    json.truth("confirmed", swept.end() instanceof CopyEnd.Confirmed);
                });
                new CopyJson(json).silent(report.silent());
            });
        } else {
            report.swept().forEach(swept -> out.println(swept.copy().id() + "  on " + swept.copy().place()
                    + (swept.end() instanceof CopyEnd.Confirmed ? "  taken away" : "  not confirmed to be gone")));
        }
        out.flush();
        var unconfirmed = report.swept().stream().map(swept -> swept.end())
                .filter(CopyEnd.NotConfirmed.class::isInstance).map(CopyEnd.NotConfirmed.class::cast).toList();
        unconfirmed.forEach(end -> asking.note(end.problem()));
        var whole = asking.whole(wiring, report.silent());
        return unconfirmed.isEmpty() ? whole : Exit.REFUSED;
    }
}
