package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.fleet.finding.Acceptance;
import dev.mintmark.fleet.finding.Finding;
import dev.mintmark.fleet.finding.FindingKey;
import java.util.List;
import java.util.Map;

/// Findings for people, one in a line.
final class FindingTable {

    /// Enough to tell some thousand findings apart, and to be typed.
    static final int TYPED = 6;

    private FindingTable() {}

    static Table of(List<Finding> findings, Map<FindingKey, Acceptance> accepted, Phrases phrases) {
        var table = new Table("KEY", "KIND", "SERVICE", "WHAT", "SINCE", "SOURCE", "ACCEPTED");
        for (var finding : findings) {
            var acceptance = accepted.get(finding.key());
            table.row(Cell.of(finding.key().id().substring(0, TYPED)),
                    new Cell(finding.key().kind().word() + (finding.guessed() ? "?" : ""),
                            acceptance == null ? Tone.of(finding.severity()) : Tone.FAINT),
                    Cell.of(finding.service()), Cell.of(finding.what()),
                    finding.since().map(phrases::moment).map(Cell::of).orElse(Cell.EMPTY),
                    new Cell(finding.key().workload().source().value(), Tone.FAINT),
                    acceptance == null ? Cell.EMPTY : new Cell("until " + phrases.moment(acceptance.until()) + " by "
                            + acceptance.operator() + ": " + acceptance.reason(), Tone.FAINT));
        }
        return table;
    }
}
