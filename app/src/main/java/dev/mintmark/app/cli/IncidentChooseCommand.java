package dev.mintmark.app.cli;

import dev.mintmark.incident.IncidentEvent.Chosen;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "choose", description = "Make it the current one: what you do from now on belongs to it.")
final class IncidentChooseCommand implements Callable<Integer> {

    private final IncidentAsking asking;

    @Mixin
    private IncidentMeant meant;

    IncidentChooseCommand(IncidentAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.add(meant, "Current is", Chosen::new);
    }
}
