package dev.mintmark.app.cli;

import dev.mintmark.incident.IncidentEvent.Unpinned;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "unpin", description = "Let a service no longer belong to it.")
final class IncidentUnpinCommand implements Callable<Integer> {

    private final IncidentAsking asking;

    @Mixin
    private IncidentMeant meant;

    @Parameters(index = "1", paramLabel = "SERVICE", description = "One that is pinned.")
    private String service;

    IncidentUnpinCommand(IncidentAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.add(meant, "Took " + service + " away from", () -> new Unpinned(service));
    }
}
