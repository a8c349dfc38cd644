package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.fleet.timeline.TimelineReader;
import dev.mintmark.fleet.timeline.VersionNames;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "timeline", description = "Show what changed, the latest last. Looks at the sources first, and records what it sees.")
final class TimelineCommand implements Callable<Integer> {

    private final Asking asking;

    @Spec
    private CommandSpec spec;

    @Option(names = "--since", paramLabel = "TIME", defaultValue = "24h", converter = Since.Converter.class,
            description = "Begin so long ago (90m, 24h, 7d), or at a moment (2026-11-09T14:30Z, 2026-11-09). Default: "
                    + "${DEFAULT-VALUE}.")
    private Since since;

    @Option(names = "--service", paramLabel = "NAME", description = "Only what happened to this service.")
    private String service;

    @Mixin
    private EndpointOptions endpoints;

    @Mixin
    private AnswerOptions answer;

    TimelineCommand(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() throws InterruptedException {
        return asking.ask(spec, endpoints, this::print);
    }

    private int print(FleetSnapshot fleet, Wiring wiring) throws HistoryUnavailable {
        wiring.settle();
        var to = asking.around().clock().instant().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        var from = since.before(to, asking.around().zone()).truncatedTo(ChronoUnit.MILLIS);
        if (!from.isBefore(to)) {
            throw new ParameterException(spec.commandLine(), "--since " + since.text() + " is in the future");
        }
        var record = wiring.history().between(from, to);
        var sources = fleet.sources().stream().map(SourceStatus::id).collect(Collectors.toSet());
        var stretch = Stretch.of(TimelineReader.read(record), sources, Optional.ofNullable(service));
        var names = VersionNames.in(record);
        var out = asking.around().out();
        if (answer.isJson()) {
            Json.write(out, json -> {
                json.time("from", from);
                json.time("to", to);
                new SourcesJson(json).sources(fleet.sources());
                new TimelineJson(json, names).stretch(stretch);
            });
        } else {
            var terminal = Terminal.of(asking.around(), answer.allowsColour());
            TimelineTable.of(stretch, names, asking.phrases()).print(out, terminal);
            OutOfSight.print(fleet, asking.phrases(), out, terminal);
        }
        return Exit.CURRENT;
    }
}
