package dev.mintmark.app.cli;

import dev.mintmark.app.alert.AlertDocument;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.history.HistoryEntry.Composition;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.incident.Alert;
import dev.mintmark.incident.Incident;
import dev.mintmark.incident.IncidentEvent.Collected;
import dev.mintmark.incident.IncidentEvent.Opened;
import dev.mintmark.incident.Incidents;
import dev.mintmark.incident.IncidentsUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "open", description = "Open an incident for services, or from an alert. It becomes the current one.")
final class IncidentOpenCommand implements Callable<Integer> {

    private final IncidentAsking asking;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SERVICE", arity = "0..*", description = "What it is about, as the fleet calls it.")
    private List<String> services = List.of();

    @Option(names = "--title", paramLabel = "TEXT", description = "What is wrong. Default: what the alert says.")
    private Optional<String> title = Optional.empty();

    @Option(names = "--ticket", paramLabel = "ID", description = "The name it has elsewhere, such as INC-314.")
    private Optional<String> ticket = Optional.empty();

    @Option(names = "--alert", paramLabel = "FILE", description = "What Alertmanager posts to a webhook, what its "
            + "/api/v2/alerts answers, or one alert of either, as JSON; - reads standard input. Alerts that fire become one "
            + "incident, with the services that their labels name.")
    private Optional<String> alert = Optional.empty();

    @Mixin
    private IncidentOptions options;

    @Mixin
    private AnswerOptions answer;

    IncidentOpenCommand(IncidentAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        if (title.isEmpty() && alert.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "incident open needs --title or --alert");
        }
        return asking.ask(options, wiring -> {
            var firing = alert.isPresent() ? read(alert.get()) : List.<Alert>of();
            var incident = open(wiring.incidents(), firing);
            noteUnknown(wiring, incident);
            asking.tell(incident, answer, "Opened");
            return Exit.DONE;
        });
    }

    private Incident open(Incidents incidents, List<Alert> firing) throws IncidentsUnavailable {
        var pins = new LinkedHashSet<>(services);
        for (var one : firing) {
            pins.addAll(incidents.services(one));
        }
        var first = firing.stream().findFirst();
        var opened = incidents.open(new Opened(title.orElseGet(() -> title(firing)), ticket, first), List.copyOf(pins));
        for (var more : firing.stream().skip(1).toList()) {
            opened = incidents.add(opened.id(), new Collected(Collected.Kind.ALERT, "Alert " + more.name() + " fires since "
                    + more.startsAt() + ": " + more.summary(), more.labels().entrySet().stream()
                            .map(label -> label.getKey() + "=" + label.getValue()).toList(), Map.of("alert", more.name())));
        }
        return opened;
    }

    private static String title(List<Alert> firing) {
        var more = firing.size() > 1 ? " (and " + (firing.size() - 1) + " more)" : "";
        var summary = firing.getFirst().summary();
        var room = Incidents.LONGEST_TITLE - more.length();
        return (summary.length() <= room ? summary : summary.substring(0, summary.offsetByCodePoints(0,
                summary.codePointCount(0, room) - 2)) + "…") + more;
    }

    private List<Alert> read(String file) throws IncidentsUnavailable {
        if (file.equals("-")) {
            return AlertDocument.read(asking.around().in());
        }
        try (var in = Files.newInputStream(Path.of(file))) {
            return AlertDocument.read(in);
        } catch (IOException | InvalidPathException unreadable) {
            throw new IncidentsUnavailable(new Problem("incident.alert", "The alert was not taken.",
                    "The file " + file + " cannot be read.", "Check its name, or hand it in on standard input with -."), unreadable);
        }
    }

    /// A name that nobody has seen may be right, and is more often misspelt.
    private void noteUnknown(Wiring wiring, Incident incident) {
        try {
            var known = known(wiring);
            for (var service : incident.services()) {
                if (!known.contains(service)) {
                    asking.note(new Problem("incident.unseen", "No service called " + service + " was ever seen to run.",
                            "Nothing of the fleet will be told of it, unless it is seen.",
                            "Check the name with mintmark fleet; take it away with mintmark incident unpin."));
                }
            }
            if (incident.services().isEmpty()) {
                asking.note(new Problem("incident.no-service", "No service is pinned.", "None was named"
                        + (alert.isPresent() ? ", and the labels of the alert name none that is known" : "") + ".",
                        "Pin one with mintmark incident pin " + incident.id() + " SERVICE."));
            }
        } catch (HistoryUnavailable unavailable) {
            asking.note(unavailable.problem());
        }
    }

    private static Set<String> known(Wiring wiring) throws HistoryUnavailable {
        return wiring.history().between(Instant.MAX, Instant.MAX).before().stream().filter(Composition.class::isInstance)
                .map(entry -> ((Composition) entry).workload().service()).collect(Collectors.toSet());
    }
}
