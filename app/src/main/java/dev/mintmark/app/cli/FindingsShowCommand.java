package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.finding.Finding;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "show", description = "Show one finding with all its evidence, and what to do about it.")
final class FindingsShowCommand implements Callable<Integer> {

    private final Asking asking;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "KEY", description = "The finding's key, or its first letters.")
    private String key;

    @Mixin
    private RegistryOption registry;

    @Mixin
    private EndpointOptions endpoints;

    @Mixin
    private AnswerOptions answer;

    FindingsShowCommand(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() throws InterruptedException {
        return asking.ask(spec, endpoints, this::show);
    }

    private int show(FleetSnapshot fleet, Wiring wiring) throws InterruptedException {
        var look = FindingsLook.at(fleet, wiring, registry, asking.around());
        var finding = look.typed(key).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "Not exactly one finding has the key '" + key + "'. 'mintmark findings --all' lists them."));
        if (answer.isJson()) {
            Json.write(asking.around().out(), json -> new FindingJson(json, look.accepted()).finding(finding));
        } else {
            print(finding, look);
        }
        return look.isWhole() ? Exit.CURRENT : Exit.REFUSED;
    }

    private void print(Finding finding, FindingsLook look) {
        var table = new Table("FINDING", finding.key().id());
        line(table, "what", new Cell(finding.what(), Tone.of(finding.severity())));
        finding.evidence().forEach(evidence -> line(table, "evidence", Cell.of(evidence)));
        finding.since().ifPresent(since -> line(table, "since", Cell.of(asking.phrases().exact(since))));
        line(table, "next", Cell.of(finding.next()));
        if (finding.guessed()) {
            line(table, "guessed", Cell.of("It is concluded from what only hints at it."));
        }
        line(table, "kind", Cell.of(finding.key().kind().word()));
        line(table, "service", Cell.of(finding.service()));
        line(table, "key", new Cell(finding.key().toString(), Tone.FAINT));
        var acceptance = look.accepted().get(finding.key());
        if (acceptance != null) {
            line(table, "accepted", Cell.of("until " + asking.phrases().exact(acceptance.until()) + " by "
                    + acceptance.operator() + ": " + acceptance.reason()));
        }
        table.print(asking.around().out(), Terminal.of(asking.around(), answer.allowsColour()));
    }

    private static void line(Table table, String name, Cell cell) {
        table.row(Cell.of(name), cell);
    }
}
