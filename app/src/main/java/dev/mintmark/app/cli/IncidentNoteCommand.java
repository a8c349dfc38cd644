package dev.mintmark.app.cli;

import dev.mintmark.incident.IncidentEvent.Noted;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "note", description = "Write something down, in your own words.")
final class IncidentNoteCommand implements Callable<Integer> {

    private final IncidentAsking asking;

    @Mixin
    private IncidentMeant meant;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TEXT",
            description = "What to write; - reads it from standard input.")
    private List<String> words;

    IncidentNoteCommand(IncidentAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.add(meant, "Noted in", () -> new Noted(asking.text(String.join(" ", words))));
    }
}
