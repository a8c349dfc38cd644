package dev.mintmark.app.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.mintmark.app.report.AuditJson;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.audit.AuditUnavailable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List what was done, oldest first. An act without an end has an unknown outcome.")
final class AuditListCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(names = "--since", paramLabel = "TIME", defaultValue = "7d", converter = Since.Converter.class,
            description = "From when on: a span like 24h or 7d, or a moment like 2026-11-09T14:30Z. "
                    + "Default: ${DEFAULT-VALUE}.")
    private Since since;

    @Mixin
    private HomeOption home;

    @Mixin
    private AnswerOptions answer;

    AuditListCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (var audit = Wiring.audit(home.home(around), around.clock())) {
            var entries = audit.since(since.before(around.clock().instant(), around.zone()));
            var open = audit.open().stream().map(AuditEntry::number).collect(toSet());
            if (answer.isJson()) {
                Json.write(around.out(), json -> json.list("entries", entries,
                        entry -> AuditJson.write(json, entry, open)));
            } else {
                print(entries, open);
            }
            return Exit.CURRENT;
        } catch (AuditUnavailable unavailable) {
            around.note(unavailable.problem().sentence());
            return Exit.REFUSED;
        }
    }

    private void print(List<AuditEntry> entries, Set<Long> open) {
        var phrases = new Phrases(around.clock(), around.zone());
        var table = new Table("AT", "ACT", "SUBJECT", "STAGE", "ACTOR", "REASON", "FACTS");
        for (var entry : entries) {
            var record = entry.record();
            var isOpen = open.contains(entry.number());
            table.row(Cell.of(phrases.exact(entry.at())), Cell.of(record.act()), Cell.of(record.subject()),
                    new Cell(isOpen ? "outcome unknown" : AuditJson.word(record.stage()), isOpen ? Tone.WARNING
                            : record.stage() == AuditStage.FAILED ? Tone.DANGER : Tone.PLAIN),
                    Cell.of(record.actor()), Cell.of(record.reason()), Cell.of(record.facts().entrySet().stream()
                            .map(fact -> fact.getKey() + "=" + fact.getValue()).collect(joining(" "))));
        }
        table.print(around.out(), Terminal.of(around, answer.allowsColour()));
    }
}
