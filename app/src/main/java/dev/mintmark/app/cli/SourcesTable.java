package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.fleet.Traffic;
import java.util.List;
import java.util.function.Function;

/// The sources for people.
final class SourcesTable {

    private SourcesTable() {}

    static Table of(List<SourceStatus> sources, Function<SourceId, Traffic> traffic, Phrases phrases) {
        var table = new Table("SOURCE", "STATE", "SEEN", "REQUESTS", "BYTES", "LIMITS", "ENDPOINT", "PROBLEM");
        for (var source : sources) {
            var cost = traffic.apply(source.id());
            table.row(Cell.of(source.id().value()), new Cell(Phrases.sight(source.sight()), Tone.of(source.sight())),
                    Cell.of(source.seenAt().map(phrases::exact).orElse("never")), Cell.of("" + cost.requests()),
                    Cell.of("" + cost.bytes()), Cell.of(source.limits().isEmpty() ? "" : "" + source.limits().size()),
                    new Cell(source.endpoint(), Tone.FAINT), Cell.of(source.problem().map(Problem::code).orElse("")));
        }
        return table;
    }

    /// What a table of anything else says of sources: only those that are not as they should be.
    static Table ofThoseOutOfSight(List<SourceStatus> sources, Phrases phrases) {
        var table = new Table("SOURCE", "STATE", "SEEN", "PROBLEM");
        sources.stream().filter(source -> Exit.of(List.of(source)) != Exit.CURRENT).forEach(source ->
                table.row(Cell.of(source.id().value()), new Cell(Phrases.sight(source.sight()), Tone.of(source.sight())),
                        Cell.of(source.seenAt().map(phrases::exact).orElse("never")),
                        Cell.of(source.problem().map(Problem::what).orElse(""))));
        return table;
    }
}
