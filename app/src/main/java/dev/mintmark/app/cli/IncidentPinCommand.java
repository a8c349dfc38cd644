package dev.mintmark.app.cli;

import dev.mintmark.incident.IncidentEvent.Pinned;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "pin", description = "Let a service belong to it.")
final class IncidentPinCommand implements Callable<Integer> {

    private final IncidentAsking asking;

    @Mixin
    private IncidentMeant meant;

    @Parameters(index = "1", paramLabel = "SERVICE", description = "As the fleet calls it.")
    private String service;

    IncidentPinCommand(IncidentAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.add(meant, "Pinned " + service + " to", () -> new Pinned(service));
    }
}
