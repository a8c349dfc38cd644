package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.service.ServiceBoard;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "fleet", description = "Show what is running, by service and image version, the worst first.")
final class FleetCommand implements Callable<Integer> {

    private final Asking asking;

    @Spec
    private CommandSpec spec;

    @Mixin
    private EndpointOptions endpoints;

    @Mixin
    private AnswerOptions answer;

    FleetCommand(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() throws InterruptedException {
        return asking.ask(spec, endpoints, this::print);
    }

    private int print(FleetSnapshot fleet, Wiring wiring) {
        var services = new ServiceBoard().of(fleet);
        var out = asking.around().out();
        if (answer.isJson()) {
            Json.write(out, json -> {
                new SourcesJson(json).sources(fleet.sources());
                json.list("services", services, new ServiceJson(json, fleet)::service);
                json.list("unknown", UnknownImage.in(fleet), unknown -> unknown.write(json));
            });
        } else {
            var terminal = Terminal.of(asking.around(), answer.allowsColour());
            FleetTable.of(services, asking.phrases()).print(out, terminal);
            OutOfSight.print(fleet, asking.phrases(), out, terminal);
        }
        return Exit.CURRENT;
    }
}
