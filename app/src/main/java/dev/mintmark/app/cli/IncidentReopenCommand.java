package dev.mintmark.app.cli;

import dev.mintmark.incident.IncidentEvent.Reopened;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "reopen", description = "Open a closed one again.")
final class IncidentReopenCommand implements Callable<Integer> {

    private final IncidentAsking asking;

    @Mixin
    private IncidentMeant meant;

    IncidentReopenCommand(IncidentAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.add(meant, "Reopened", Reopened::new);
    }
}
