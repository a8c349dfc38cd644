package dev.mintmark.app.copies;

import dev.mintmark.change.inside.PathChange;
import dev.mintmark.presentation.copies.CopyLine;
import dev.mintmark.presentation.copies.Printable;
import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.export.TableExport;
import dev.mintmark.presentation.export.TableExport.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The copies as a table of text; the changes of one, while they are in front.
final class CopiesExport implements Exportable {

    private final CopiesContext context;
    private final Optional<List<PathChange>> changes;

    CopiesExport(CopiesContext context, Optional<List<PathChange>> changes) {
        this.context = context;
        this.changes = changes;
    }

    @Override
    public String name() {
        return changes.isPresent() ? "copy-changes" : "copies";
    }

    @Override
    public TableExport all() {
        return changes.map(all -> new TableExport(columns("change", "path"), all.stream()
                .map(one -> List.of(one.kind().name().toLowerCase(Locale.ROOT), Printable.text(one.path()))).toList()))
                .orElseGet(() -> table(context.model().lines()));
    }

    @Override
    public TableExport selected() {
        return changes.isPresent() ? all() : context.model().selectedLine().map(line -> table(List.of(line)))
                .orElseGet(this::all);
    }

    private TableExport table(List<CopyLine> lines) {
        return new TableExport(columns("id", "image", "digest", "place", "mode", "state", "owner", "purpose", "started",
                "expires"), lines.stream().map(this::row).toList());
    }

    private List<String> row(CopyLine line) {
        var copy = line.copy();
        return List.of(copy.id().value(), Printable.text(copy.image()), copy.digest().map(digest -> digest.value()).orElse(""),
                copy.place().toString(), copy.mode().word(), copy.state().word(), Printable.text(copy.owner()),
                Printable.text(copy.purpose()), copy.startedAt().toString(), copy.expiresAt().toString());
    }

    private List<Column> columns(String... keys) {
        return Arrays.stream(keys).map(key -> new Column(key, context.word("copies.column." + key))).toList();
    }
}
