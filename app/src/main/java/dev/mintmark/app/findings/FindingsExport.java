package dev.mintmark.app.findings;

import dev.mintmark.fleet.finding.Acceptance;
import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.export.TableExport;
import dev.mintmark.presentation.export.TableExport.Column;
import dev.mintmark.presentation.findings.FindingLine;
import dev.mintmark.presentation.rollback.Bounded;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The findings as a table of text, those that are accepted last.
final class FindingsExport implements Exportable {

    private final FindingsContext context;

    FindingsExport(FindingsContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public TableExport all() {
        var page = context.model().page();
        return table(Stream.concat(page.open().stream(), page.accepted().stream()).toList());
    }

    @Override
    public TableExport selected() {
        return context.model().chosenProperty().get().map(line -> table(List.of(line))).orElseGet(this::all);
    }

    private TableExport table(List<FindingLine> lines) {
        var columns = Stream.of("kind", "severity", "service", "workload", "about", "what", "since", "guessed", "evidence",
                "next", "acceptedUntil", "acceptedBecause").map(key -> new Column(key,
                        context.word("findings.column." + key))).toList();
        return new TableExport(columns, lines.stream().map(FindingsExport::row).toList());
    }

    private static List<String> row(FindingLine line) {
        var finding = line.finding();
        return List.of(finding.key().kind().word(), finding.severity().name().toLowerCase(Locale.ROOT),
                Bounded.line(finding.service()), Bounded.line(finding.key().workload().toString()),
                Bounded.line(finding.key().about()), Bounded.line(finding.what()),
                finding.since().map(Instant::toString).orElse(""), Boolean.toString(finding.guessed()),
                finding.evidence().stream().map(Bounded::line).collect(Collectors.joining("; ")),
                Bounded.line(finding.next()), line.acceptance().map(Acceptance::until).map(Instant::toString).orElse(""),
                line.acceptance().map(Acceptance::reason).map(Bounded::line).orElse(""));
    }
}
