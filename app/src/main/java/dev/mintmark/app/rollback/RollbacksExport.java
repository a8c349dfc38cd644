package dev.mintmark.app.rollback;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.export.TableExport;
import dev.mintmark.presentation.export.TableExport.Column;
import dev.mintmark.presentation.rollback.Bounded;
import dev.mintmark.presentation.rollback.RollbackLine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rollbacks as a table of text.
final class RollbacksExport implements Exportable {

    private final RollbackContext context;
    private final Optional<RollbackLine> chosen;

    RollbacksExport(RollbackContext context, Optional<RollbackLine> chosen) {
        this.context = context;
        this.chosen = chosen;
    }

    @Override
    public String name() {
        return "rollbacks";
    }

    @Override
    public TableExport all() {
        return table(context.model().lines());
    }

    @Override
    public TableExport selected() {
        return chosen.map(line -> table(List.of(line))).orElseGet(this::all);
    }

    private TableExport table(List<RollbackLine> lines) {
        return new TableExport(columns("id", "kind", "what", "from", "to", "by", "reason", "ticket", "when", "took",
                "stage"), lines.stream().map(RollbacksExport::row).toList());
    }

    private static List<String> row(RollbackLine line) {
        var plan = line.plan();
        var intent = plan.intent();
        return List.of(line.id().value(), line.kind().name().toLowerCase(Locale.ROOT), line.name(),
                plan.members().stream().flatMap(member -> member.from().stream()).distinct().map(Object::toString)
                        .collect(Collectors.joining(" ")),
                plan.members().stream().map(Member::target).map(target -> target.digest().value()).distinct()
                        .collect(Collectors.joining(" ")),
                Bounded.line(intent.operator()), Bounded.line(intent.reason()), intent.ticket().map(Bounded::line)
                        .orElse(""),
                line.at().toString(), line.took().map(time -> Long.toString(time.toSeconds())).orElse(""),
                line.run().map(run -> run.stage().word()).orElse(line.passed() ? "passed" : "failed"));
    }

    private List<Column> columns(String... keys) {
        return Arrays.stream(keys).map(key -> new Column(key, context.word("rollbacks.column." + key))).toList();
    }
}
