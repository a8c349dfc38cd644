package dev.mintmark.app.incident;

import dev.mintmark.incident.Incident;
import dev.mintmark.incident.Story;
import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.export.TableExport;
import dev.mintmark.presentation.export.TableExport.Column;
import dev.mintmark.presentation.rollback.Bounded;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The list in front as a table of text: the story of one incident, or all of them.
final class StoryExport implements Exportable {

    private final IncidentContext context;
    private final Optional<IncidentPane> page;
    private final Optional<Incident> chosen;

    StoryExport(IncidentContext context, Optional<IncidentPane> page, Optional<Incident> chosen) {
        this.context = context;
        this.page = page;
        this.chosen = chosen;
    }

    @Override
    public String name() {
        return page.map(pane -> "incident-" + pane.page().id()).orElse("incidents");
    }

    @Override
    public TableExport all() {
        return page.map(pane -> story(pane.story().lines())).orElseGet(() -> incidents(context.model().lines()));
    }

    @Override
    public TableExport selected() {
        return page.isPresent() ? page.get().story().chosen().map(line -> story(List.of(line))).orElseGet(this::all)
                : chosen.map(incident -> incidents(List.of(incident))).orElseGet(this::all);
    }

    private TableExport story(List<Story.Line> lines) {
        return new TableExport(columns("at", "kind", "service", "who", "what", "outcome", "details", "references"),
                lines.stream().map(line -> List.of(line.at().toString(), line.kind().name().toLowerCase(Locale.ROOT),
                        Bounded.line(line.service()), Bounded.line(line.who()), Bounded.line(line.what()),
                        line.outcome().name().toLowerCase(Locale.ROOT), line.details().stream().map(Bounded::line)
                                .collect(Collectors.joining("; ")), line.references().entrySet().stream()
                                .map(one -> Bounded.line(one.getKey() + " " + one.getValue()))
                                .collect(Collectors.joining("; ")))).toList());
    }

    private TableExport incidents(List<Incident> incidents) {
        return new TableExport(columns("id", "title", "ticket", "services", "opened", "by", "closed"), incidents.stream()
                .map(incident -> List.of(incident.id().value(), Bounded.line(incident.title()),
                        incident.ticket().map(Bounded::line).orElse(""), incident.services().stream().map(Bounded::line)
                                .collect(Collectors.joining(", ")), incident.openedAt().toString(),
                        Bounded.line(incident.openedBy()), incident.closedAt().map(Instant::toString).orElse("")))
                .toList());
    }

    private List<Column> columns(String... keys) {
        return Stream.of(keys).map(key -> new Column(key, context.word("incidents.column." + key))).toList();
    }
}
