package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.finding.Acceptance;
import dev.mintmark.fleet.finding.Finding;
import dev.mintmark.fleet.finding.FindingsUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "accept", description = "Let findings stand for a time, with a reason, on record in the audit.")
final class FindingsAcceptCommand implements Callable<Integer> {

    private final Asking asking;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "KEY", arity = "1..*", description = "Keys of findings, or their first letters.")
    private List<String> keys;

    @Option(names = "--for", paramLabel = "TIME", converter = TimeSpan.class, required = true,
            description = "For how long, for example 7d; 90d at most.")
    private Duration span;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; kept in the audit.")
    private String reason;

    @Mixin
    private RegistryOption registry;

    @Mixin
    private EndpointOptions endpoints;

    FindingsAcceptCommand(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "An acceptance needs a reason.");
        }
        return asking.ask(spec, endpoints, this::accept);
    }

    private int accept(FleetSnapshot fleet, Wiring wiring) throws InterruptedException {
        var look = FindingsLook.at(fleet, wiring, registry, asking.around());
        // All or none: what was mistyped is told before anything is on record.
        var meant = new ArrayList<Finding>();
        for (var key : keys) {
            meant.add(look.typed(key).orElseThrow(() -> new ParameterException(spec.commandLine(),
                    "Not exactly one finding has the key '" + key + "'. 'mintmark findings --all' lists them.")));
        }
        var now = asking.around().clock().instant();
        try {
            for (var finding : meant) {
                wiring.findings().acceptances().accept(new Acceptance(finding.key(), reason,
                        asking.around().operator(), now, now.plus(span)));
                asking.around().out().println(Cell.of("Accepted until " + asking.phrases().exact(now.plus(span)) + ": "
                        + finding.what()).text());
            }
            return Exit.CURRENT;
        } catch (FindingsUnavailable unavailable) {
            asking.around().note(unavailable.problem().sentence());
            return Exit.REFUSED;
        }
    }
}
