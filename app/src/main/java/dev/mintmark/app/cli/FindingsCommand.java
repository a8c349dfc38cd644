package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.finding.Acceptance;
import dev.mintmark.fleet.finding.Finding;
import dev.mintmark.fleet.finding.FindingKey;
import dev.mintmark.fleet.finding.FindingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "findings", description = "List what is not as immutable infrastructure should be, the worst first.",
        footerHeading = "%nExit codes:%n",
        footer = {"  0  no finding is open: there is none, or all were accepted", "  1  there are open findings",
            "  2  wrong usage; also an unknown service", "  3  a source is stale or unreachable, so there may be more",
            "  4  what was accepted is not known"})
final class FindingsCommand implements Callable<Integer> {

    private final Asking asking;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SERVICE", arity = "0..*", description = "Only of these services, as 'mintmark fleet' calls them.")
    private List<String> services = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "KIND", converter = FindingWord.class, completionCandidates = FindingWord.Words.class,
            description = "Only this kind: ${COMPLETION-CANDIDATES}. Repeatable.")
    private List<FindingKind> kinds = new ArrayList<>();

    @Option(names = "--all", description = "List those too that were accepted for a time.")
    private boolean all;

    @Mixin
    private RegistryOption registry;

    @Mixin
    private EndpointOptions endpoints;

    @Mixin
    private AnswerOptions answer;

    private FindingsCommand(Asking asking) {
        this.asking = asking;
    }

    static CommandLine with(Asking asking) {
        return new CommandLine(new FindingsCommand(asking))
                .addSubcommand(new FindingsShowCommand(asking))
                .addSubcommand(new FindingsAcceptCommand(asking))
                .addSubcommand(new FindingsWithdrawCommand(asking));
    }

    @Override
    public Integer call() throws InterruptedException {
        return asking.ask(spec, endpoints, this::print);
    }

    private int print(FleetSnapshot fleet, Wiring wiring) throws InterruptedException {
        var look = FindingsLook.at(fleet, wiring, registry, asking.around());
        refuseUnknown(fleet, look.found());
        var wanted = look.found().stream()
                .filter(finding -> services.isEmpty() || services.contains(finding.service()))
                .filter(finding -> kinds.isEmpty() || kinds.contains(finding.key().kind())).toList();
        var open = wanted.stream().filter(finding -> !look.accepted().containsKey(finding.key())).toList();
        write(fleet, all ? wanted : open, look.accepted(), wanted.size() - open.size());
        return look.isWhole() ? open.isEmpty() ? Exit.CURRENT : Exit.OPEN : Exit.REFUSED;
    }

    private void write(FleetSnapshot fleet, List<Finding> shown, Map<FindingKey, Acceptance> accepted, int hidden) {
        var out = asking.around().out();
        if (answer.isJson()) {
            Json.write(out, json -> {
                new SourcesJson(json).sources(fleet.sources());
                json.number("accepted", hidden);
                json.list("findings", shown, new FindingJson(json, accepted)::finding);
            });
            return;
        }
        if (!shown.isEmpty()) {
            FindingTable.of(shown, accepted, asking.phrases())
                    .print(out, Terminal.of(asking.around(), answer.allowsColour()));
        }
        if (shown.isEmpty() || hidden > 0) {
            out.print((shown.isEmpty() ? "No finding is open." : "") + (hidden == 0 ? "" : (shown.isEmpty() ? " " : "")
                    + hidden + (hidden == 1 ? " was" : " were") + " accepted" + (all ? "." : ": see --all.")) + "\n");
        }
        out.flush();
    }

    /// A service without findings is a good answer; one that is not there is none.
    private void refuseUnknown(FleetSnapshot fleet, List<Finding> found) {
        var known = fleet.workloads().map(state -> state.workload().service()).distinct().sorted().toList();
        for (var name : services) {
            if (!known.contains(name) && found.stream().noneMatch(finding -> finding.service().equals(name))
                    && Exit.of(fleet.sources()) == Exit.CURRENT) {
                throw new ParameterException(spec.commandLine(), "There is no service '" + name + "'. "
                        + (known.isEmpty() ? "None is in sight." : "Known: " + Listing.of(known) + "."));
            }
        }
    }
}
