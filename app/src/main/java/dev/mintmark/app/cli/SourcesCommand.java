package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.fleet.FleetSnapshot;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "sources", description = "Show what is watched, how well it is seen, and what looking costs it.")
final class SourcesCommand implements Callable<Integer> {

    private final Asking asking;

    @Spec
    private CommandSpec spec;

    @Mixin
    private EndpointOptions endpoints;

    @Mixin
    private AnswerOptions answer;

    SourcesCommand(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() throws InterruptedException {
        return asking.ask(spec, endpoints, this::print);
    }

    private int print(FleetSnapshot fleet, Wiring wiring) {
        var out = asking.around().out();
        if (answer.isJson()) {
            Json.write(out, json -> new SourcesJson(json).sources(fleet.sources(), wiring.fleet()::traffic));
        } else {
            SourcesTable.of(fleet.sources(), wiring.fleet()::traffic, asking.phrases())
                    .print(out, Terminal.of(asking.around(), answer.allowsColour()));
        }
        return Exit.CURRENT;
    }
}
