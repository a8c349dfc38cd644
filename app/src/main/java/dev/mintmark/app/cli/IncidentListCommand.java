package dev.mintmark.app.cli;

import dev.mintmark.app.report.StoryJson;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.incident.Incident;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List incidents, the latest opened first.")
final class IncidentListCommand implements Callable<Integer> {

    private final IncidentAsking asking;

    @Option(names = "--open", description = "Only those that are open.")
    private boolean open;

    @Mixin
    private IncidentOptions options;

    @Mixin
    private AnswerOptions answer;

    IncidentListCommand(IncidentAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(options, wiring -> {
            var incidents = wiring.incidents().all().stream().filter(one -> one.isOpen() || !open).toList();
            var current = wiring.incidents().current().map(Incident::id);
            if (answer.isJson()) {
                Json.write(asking.around().out(), json -> {
                    json.text("current", current.map(Object::toString));
                    json.list("incidents", incidents, new StoryJson(json)::incident);
                });
            } else {
                print(incidents, current.map(Object::toString));
            }
            return Exit.DONE;
        });
    }

    private void print(List<Incident> incidents, Optional<String> current) {
        var table = new Table("ID", "OPENED", "STATE", "TICKET", "SERVICES", "TITLE", "BY");
        for (var one : incidents) {
            var isCurrent = current.filter(one.id().value()::equals).isPresent();
            table.row(Cell.of(one.id().value()), Cell.of(asking.phrases().exact(one.openedAt())),
                    new Cell(isCurrent ? "open, current" : one.isOpen() ? "open" : "closed", isCurrent ? Tone.WARNING
                            : one.isOpen() ? Tone.NOTICE : Tone.FAINT), Cell.of(one.ticket().orElse("")),
                    Cell.of(String.join(", ", one.services())), Cell.of(one.title()), Cell.of(one.openedBy()));
        }
        table.print(asking.around().out(), Terminal.of(asking.around(), answer.allowsColour()));
    }
}
