package dev.mintmark.app.compare;

import dev.mintmark.images.compare.BuildChange;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.PackageChange;
import dev.mintmark.images.origin.Commit;
import dev.mintmark.presentation.compare.CompareTab;
import dev.mintmark.presentation.compare.FileLine;
import dev.mintmark.presentation.compare.FileRow;
import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.export.TableExport;
import dev.mintmark.presentation.export.TableExport.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The list of the tab in front as a table of text. The overview has the files.
final class CompareExport implements Exportable {

    private final CompareContext context;
    private final CompareLists lists;
    private final RowList<FileRow> files;

    CompareExport(CompareContext context, CompareLists lists, RowList<FileRow> files) {
        this.context = context;
        this.lists = lists;
        this.files = files;
    }

    @Override
    public String name() {
        return "compare-" + tab().name().toLowerCase(Locale.ROOT);
    }

    private CompareTab tab() {
        var tab = context.model().tabProperty().get();
        return tab == CompareTab.OVERVIEW ? CompareTab.FILES : tab;
    }

    @Override
    public TableExport all() {
        return table(false);
    }

    @Override
    public TableExport selected() {
        return table(true);
    }

    private TableExport table(boolean selected) {
        return switch (tab()) {
            case OVERVIEW, FILES -> new TableExport(columns("mark", "path", "what", "package", "from", "to"),
                    lines(selected).stream().map(this::file).toList());
            case PACKAGES -> of(lists.packages(), selected, CompareExport::installed, "type", "name", "change", "from",
                    "to", "licences", "purl");
            case CONFIGURATION -> of(lists.configuration(), selected, CompareExport::setting, "setting", "from", "to");
            case BUILD -> of(lists.build(), selected, CompareExport::step, "step", "same", "from", "to");
            case COMMITS -> of(lists.commits(), selected, CompareExport::commit, "commit", "author", "committed",
                    "subject");
            case FINDINGS -> of(lists.findings(), selected, CompareExport::finding, "severity", "rule", "news",
                    "finding",
                    "path");
        };
    }

    private <R> TableExport of(RowList<R> list, boolean selected, Function<R, List<String>> cells, String... keys) {
        var columns = columns(keys);
        return selected ? list.selectedRows(columns, cells)
                : new TableExport(columns, list.getItems().stream().map(cells).toList());
    }

    private List<Column> columns(String... keys) {
        return Arrays.stream(keys).map(key -> new Column(key, context.word("compare.column." + key))).toList();
    }

    /// A folder stands for the files within it.
    private List<FileLine> lines(boolean selected) {
        var rows = context.model().rows();
        var chosen = files.getSelectionModel().getSelectedItems();
        return !selected || chosen.isEmpty() ? rows.files().rows()
                : chosen.stream().flatMap(row -> rows.fileRows().files(row).stream()).distinct().toList();
    }

    private List<String> file(FileLine line) {
        var change = line.change();
        return List.of(line.mark().name().toLowerCase(Locale.ROOT), line.path(), context.says().what(change),
                change.owner().map(owner -> owner.name() + " " + owner.version()).orElse(""),
                change.from().map(file -> String.valueOf(file.entry().size())).orElse(""),
                change.to().map(file -> String.valueOf(file.entry().size())).orElse(""));
    }

    private static List<String> installed(PackageChange change) {
        var either = change.to().or(change::from).orElseThrow();
        return List.of(change.type().purlType(), CompareWords.whole(change.name()),
                change.kind().name().toLowerCase(Locale.ROOT),
                change.from().map(one -> CompareWords.whole(one.version())).orElse(""),
                change.to().map(one -> CompareWords.whole(one.version())).orElse(""),
                CompareWords.whole(String.join(", ", either.licences())), either.purl().orElse(""));
    }

    private static List<String> setting(ConfigurationChange change) {
        return List.of(CompareWords.whole(change.key()), change.from().map(CompareWords::whole).orElse(""),
                change.to().map(CompareWords::whole).orElse(""));
    }

    private static List<String> step(BuildChange change) {
        return List.of(String.valueOf(change.to().or(change::from).orElseThrow().number()),
                String.valueOf(change.same()),
                change.from().map(step -> CompareWords.whole(step.command())).orElse(""),
                change.to().map(step -> CompareWords.whole(step.command())).orElse(""));
    }

    private static List<String> commit(Commit commit) {
        return List.of(commit.id(), CompareWords.whole(commit.author()), commit.committed().toString(),
                CompareWords.whole(commit.subject()));
    }

    private static List<String> finding(Finding finding) {
        return List.of(finding.severity().name().toLowerCase(Locale.ROOT), finding.rule(),
                finding.news().name().toLowerCase(Locale.ROOT), CompareWords.whole(finding.sentence()),
                finding.path().map(CompareWords::whole).orElse(""));
    }
}
