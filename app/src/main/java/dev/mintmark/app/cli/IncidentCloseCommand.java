package dev.mintmark.app.cli;

import dev.mintmark.incident.IncidentEvent.Closed;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "close", description = "Close it: the all-clear. It takes notes still.")
final class IncidentCloseCommand implements Callable<Integer> {

    private final IncidentAsking asking;

    @Mixin
    private IncidentMeant meant;

    @Option(names = "--outcome", paramLabel = "TEXT", defaultValue = "", description = "How it ended, in your own words.")
    private String outcome;

    IncidentCloseCommand(IncidentAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.add(meant, "Closed", () -> new Closed(outcome));
    }
}
