package dev.mintmark.presentation.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// The files that differ as rows: a list with the worst first, or a tree whose folders open and close. Which are open
/// is remembered while the two images are compared. FX thread only.
public final class FileRows {

    /// What the filter leaves is seen without opening folders, if it is so few.
    private static final int FEW_TO_OPEN = 200;

    private final Narrowed<FileLine> files;
    private final Latest latest;
    private final BooleanProperty tree = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper filled = new ReadOnlyLongWrapper();
    private final ObservableList<FileRow> rows = FXCollections.observableArrayList();
    private final ObservableList<FileRow> readOnly = FXCollections.unmodifiableObservableList(rows);
    private final Set<String> opened = new HashSet<>();
    private final Set<String> closedWhileFew = new HashSet<>();
    private Optional<FileTree> shown = Optional.empty();
    private boolean few;
    private boolean filling;

    FileRows(Narrowed<FileLine> files, Latest latest) {
        this.files = files;
        this.latest = latest;
        files.rows().addListener((ListChangeListener<FileLine>) _ -> fill());
        tree.subscribe(this::fill);
    }

    public ObservableList<FileRow> rows() {
        return readOnly;
    }

    /// Whether they are shown as a tree.
    public BooleanProperty treeProperty() {
        return tree;
    }

    /// How often all rows were replaced: other files, or another way to show them.
    public ReadOnlyLongProperty filledProperty() {
        return filled.getReadOnlyProperty();
    }

    /// Whether rows are being replaced right now, so that what happens to a selection is nobody's wish.
    public boolean isFilling() {
        return filling;
    }

    public boolean isOpen(FileRow.Folder folder) {
        return isOpen(folder.path());
    }

    private boolean isOpen(String path) {
        return few ? !closedWhileFew.contains(path) : opened.contains(path);
    }

    /// Opens a folder that is closed and closes one that is open.
    public void toggle(FileRow.Folder folder) {
        var place = rows.indexOf(folder);
        if (place < 0 || shown.isEmpty()) {
            return;
        }
        if (isOpen(folder)) {
            close(folder.path());
        } else {
            open(folder.path());
        }
        var now = shown.get().rows(this::isOpen);
        var more = now.size() - rows.size();
        if (more > 0) {
            rows.addAll(place + 1, now.subList(place + 1, place + 1 + more));
        } else {
            rows.remove(place + 1, place + 1 - more);
        }
    }

    private void open(String path) {
        opened.add(path);
        closedWhileFew.remove(path);
    }

    private void close(String path) {
        if (few) {
            closedWhileFew.add(path);
        } else {
            opened.remove(path);
        }
    }

    /// The row of this file; the folders it is in are opened. Absent if the file is not among the rows.
    public Optional<FileRow> reveal(FileLine line) {
        if (shown.isPresent()) {
            var folders = shown.get().leadingTo(line);
            if (!folders.stream().allMatch(this::isOpen)) {
                folders.forEach(this::open);
                replace(shown.get().rows(this::isOpen));
            }
        }
        return rows.stream().filter(row -> row.line().filter(line::equals).isPresent()).findFirst();
    }

    /// The folder that a row is in.
    public Optional<FileRow> above(FileRow row) {
        var place = rows.indexOf(row);
        while (place > 0) {
            place--;
            if (rows.get(place).depth() < row.depth()) {
                return Optional.of(rows.get(place));
            }
        }
        return Optional.empty();
    }

    /// The files of a row: one, or all within a folder, opened or not.
    public List<FileLine> files(FileRow row) {
        return switch (row) {
            case FileRow.Listed(var file) -> List.of(file);
            case FileRow.Leaf(var file, _, _) -> List.of(file);
            case FileRow.Folder folder -> files.rows().stream().filter(line -> line.change().path()
                    .startsWith(folder.path() + "/") || folder.line().filter(line::equals).isPresent()).toList();
        };
    }

    /// Another comparison: every folder is closed.
    void forget() {
        opened.clear();
        closedWhileFew.clear();
    }

    private void fill() {
        latest.drop();
        var lines = List.copyOf(files.rows());
        if (!tree.get()) {
            shown = Optional.empty();
            replace(lines.stream().<FileRow>map(FileRow.Listed::new).toList());
        } else if (lines.size() <= Latest.FEW) {
            show(FileTree.of(lines));
        } else {
            latest.compute(() -> FileTree.of(lines), this::show);
        }
    }

    private void show(FileTree grown) {
        var size = files.rows().size();
        few = size < files.all().size() && size <= FEW_TO_OPEN;
        if (!few) {
            closedWhileFew.clear();
        }
        shown = Optional.of(grown);
        replace(grown.rows(this::isOpen));
    }

    private void replace(List<FileRow> fresh) {
        filling = true;
        rows.setAll(fresh);
        filling = false;
        filled.set(filled.get() + 1);
    }
}
