package dev.mintmark.app.report;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.compare.FileDifference;
import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.PathText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Files that differ, the unexplained first; those of a changed package are one line together unless all are wanted.
final class FileTable {

    private static final int MOST = 100;

    private final Wording wording;
    private final TextOptions options;
    private final List<Cell[]> rows = new ArrayList<>();

    FileTable(Wording wording, TextOptions options) {
        this.wording = wording;
        this.options = options;
    }

    Table of(FileDifference files) {
        WorstFiles.unexplained(files).forEach(this::add);
        if (options.all()) {
            files.changes().stream().filter(change -> !change.isUnexplained() && !change.isOnlyTime()).forEach(this::add);
        } else {
            addExplained(files);
        }
        if (options.times()) {
            files.changes().stream().filter(FileChange::isOnlyTime).forEach(this::add);
        }
        return table();
    }

    private Table table() {
        var table = new Table("", "PATH", "WHAT", "SIZE", "PACKAGE", "LAYER");
        var shown = options.all() ? rows.size() : Math.min(rows.size(), MOST);
        rows.subList(0, shown).forEach(table::row);
        if (shown < rows.size()) {
            table.row(new Cell("…", Tone.FAINT), new Cell("and " + wording.count(rows.size() - shown)
                    + " more; --all shows them", Tone.FAINT), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY);
        }
        return table;
    }

    private void add(FileChange change) {
        var file = change.to().or(change::from).orElseThrow();
        rows.add(new Cell[] {kind(change), new Cell(PathText.printable(change.path()),
                change.isUnexplained() ? Tone.WARNING : Tone.PLAIN), Cell.of(ChangeWords.of(change)),
            Cell.of(file.entry().kind() == EntryKind.FILE ? size(change) : ""),
            change.owner().isEmpty() && change.trace() ? new Cell("package manager", Tone.FAINT)
                    : Cell.of(change.owner().map(owner -> owner.name()).orElse("")), new Cell("" + (file.layer() + 1), Tone.FAINT)});
    }

    private void addExplained(FileDifference files) {
        var packages = new TreeMap<String, List<FileChange>>();
        var others = new ArrayList<FileChange>();
        for (var change : files.changes()) {
            if (!change.isUnexplained() && !change.isOnlyTime()) {
                change.owner().filter(FileChange.Owner::changed).map(FileChange.Owner::name).ifPresentOrElse(
                        name -> packages.computeIfAbsent(name, _ -> new ArrayList<>()).add(change),
                        () -> others.add(change));
            }
        }
        packages.forEach((name, changes) -> rows.add(new Cell[] {new Cell("=", Tone.FAINT), Cell.of(changes.size() == 1
                ? PathText.printable(changes.getFirst().path()) : wording.count(changes.size()) + " files"),
            new Cell("explained by its package", Tone.FAINT),
            Cell.of(growth(changes.stream().mapToLong(FileChange::growth).sum())), Cell.of(name), Cell.EMPTY}));
        others.forEach(this::add);
    }

    private static Cell kind(FileChange change) {
        return switch (change.kind()) {
            case ADDED -> new Cell("+", Tone.GOOD);
            case REMOVED -> new Cell("-", Tone.DANGER);
            case CHANGED -> new Cell("~", Tone.NOTICE);
        };
    }

    private String size(FileChange change) {
        return switch (change.kind()) {
            case ADDED -> wording.size(change.to().orElseThrow().entry().size());
            case REMOVED -> wording.size(change.from().orElseThrow().entry().size());
            case CHANGED -> growth(change.growth());
        };
    }

    private String growth(long bytes) {
        return bytes == 0 ? "" : (bytes < 0 ? "−" : "+") + wording.size(Math.abs(bytes));
    }
}
