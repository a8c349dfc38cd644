package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.service.ServiceBoard;
import dev.mintmark.fleet.service.ServiceSummary;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "service", description = "Show one service: its versions, where they run, and every instance.")
final class ServiceCommand implements Callable<Integer> {

    private static final Comparator<Instance> ORDER = Comparator.comparing(Instance::workload)
            .thenComparing(Instance::name).thenComparing(instance -> instance.id().container())
            .thenComparing(instance -> instance.id().unit());

    private final Asking asking;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The service, as 'mintmark fleet' calls it.")
    private String name;

    @Mixin
    private EndpointOptions endpoints;

    @Mixin
    private AnswerOptions answer;

    ServiceCommand(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() throws InterruptedException {
        return asking.ask(spec, endpoints, this::print);
    }

    private int print(FleetSnapshot fleet, Wiring wiring) {
        var services = new ServiceBoard().of(fleet);
        var found = services.stream().filter(service -> service.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            return missing(services, fleet);
        }
        var service = found.get();
        var workloads = new HashSet<>(service.workloads());
        var instances = fleet.instances().filter(instance -> workloads.contains(instance.workload())).sorted(ORDER).toList();
        var out = asking.around().out();
        if (answer.isJson()) {
            Json.write(out, json -> {
                new SourcesJson(json).sources(fleet.sources());
                json.object("service", _ -> new ServiceJson(json, fleet).service(service));
                json.list("unknown", UnknownImage.in(fleet).stream()
                        .filter(unknown -> unknown.service().equals(name)).toList(), unknown -> unknown.write(json));
                json.list("instances", instances, new ServiceJson(json, fleet)::instance);
            });
        } else {
            var terminal = Terminal.of(asking.around(), answer.allowsColour());
            FleetTable.of(List.of(service), asking.phrases()).print(out, terminal);
            if (!instances.isEmpty()) {
                out.print('\n');
                InstanceTable.of(instances, fleet, asking.phrases()).print(out, terminal);
            }
            OutOfSight.print(fleet, asking.phrases(), out, terminal);
        }
        return Exit.CURRENT;
    }

    /// Only who sees everything can say that something is not there.
    private int missing(List<ServiceSummary> services, FleetSnapshot fleet) {
        if (Exit.of(fleet.sources()) != Exit.CURRENT) {
            asking.around().note("Service '" + name + "' is not in sight, but not every source is current.");
            return Exit.NOT_ALL_CURRENT;
        }
        var known = services.stream().map(ServiceSummary::name).sorted().toList();
        throw new ParameterException(spec.commandLine(), "There is no service '" + name + "'. "
                + (known.isEmpty() ? "None is in sight." : "Known: " + Listing.of(known) + "."));
    }
}
