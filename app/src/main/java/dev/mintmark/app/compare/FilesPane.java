package dev.mintmark.app.compare;

import dev.mintmark.presentation.compare.CompareTab;
import dev.mintmark.presentation.compare.FileLine;
import dev.mintmark.presentation.compare.FileMark;
import dev.mintmark.presentation.compare.FileRow;
import dev.mintmark.presentation.compare.FileRows;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The files that differ, as a list or as a tree, and beside them what is different within the selected one.
final class FilesPane extends SplitPane {

    static final String LIST = "compare-files";
    static final String TIMES = "compare-times";
    static final String TREE = "compare-tree";

    private static final double LIST_SHARE = 0.42;
    private static final double NARROW = 800;

    private final CompareContext context;
    private final FileRows rows;
    private final FileRowWords words;
    private final RowList<FileRow> list;
    private final ContentPane content;
    private boolean narrow;
    private Optional<FileLine> wanted = Optional.empty();

    FilesPane(CompareContext context) {
        this.context = context;
        var model = context.model();
        rows = model.rows().fileRows();
        words = new FileRowWords(context);
        list = new RowList<>(LIST, context.word("compare.list.files"), rows.rows(), 0.54, 0.25, words::of)
                .opens(_ -> enter());
        content = new ContentPane(context);
        var times = check(TIMES, model.rows().timesShownProperty());
        var tree = check(TREE, rows.treeProperty());
        tree.setText(context.word("compare.tree"));
        VBox.setVgrow(list, Priority.ALWAYS);
        tree.setMinWidth(USE_PREF_SIZE);
        times.setMinWidth(USE_PREF_SIZE);
        var left = new VBox(8, list, new FlowPane(20, 4, tree, times));
        left.setMinWidth(0);
        getStyleClass().add("files-pane");
        getItems().setAll(left, content);
        setDividerPositions(LIST_SHARE);
        widthProperty().subscribe(this::share);
        SplitPane.setResizableWithParent(left, true);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        list.focusedProperty().subscribe(focused -> {
            if (focused) {
                content.leave();
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !rows.isFilling()) {
                row.line().ifPresent(line -> wanted = Optional.of(line));
                if (model.tabProperty().get() == CompareTab.FILES) {
                    look(row);
                }
            }
        });
        rows.filledProperty().subscribe(_ -> selectWanted());
        rows.treeProperty().subscribe(_ -> wanted.ifPresent(this::select));
        model.parts().filesProperty().subscribe(part -> part.known().ifPresent(files -> {
            times.setText(context.word("compare.times", files.onlyTime().size()));
            times.setVisible(!files.onlyTime().isEmpty());
            times.setManaged(!files.onlyTime().isEmpty());
        }));
    }

    /// The names need their room; where there is little, half of it.
    private void share() {
        var now = getWidth() > 0 && getWidth() < NARROW;
        if (now != narrow) {
            narrow = now;
            setDividerPositions(narrow ? 0.5 : LIST_SHARE);
        }
    }

    private static CheckBox check(String id, BooleanProperty property) {
        var check = new CheckBox();
        check.setId(id);
        check.getStyleClass().add("small");
        check.selectedProperty().bindBidirectional(property);
        return check;
    }

    RowList<FileRow> list() {
        return list;
    }

    ContentPane content() {
        return content;
    }

    /// It has come to the front: what is selected is looked into.
    void shown() {
        list.selected().ifPresent(this::look);
        list.takeFocus();
    }

    /// Selects this file; the folders that it is in open.
    void select(FileLine line) {
        wanted = Optional.of(line);
        rows.reveal(line).ifPresent(list::select);
    }

    /// What was selected stays so in other rows, if it is among them; else the first is.
    private void selectWanted() {
        var row = wanted.flatMap(line -> rows.rows().stream()
                .filter(one -> one.line().filter(line::equals).isPresent()).findFirst());
        if (row.isPresent()) {
            list.select(row.get());
        } else if (!rows.rows().isEmpty()) {
            list.select(rows.rows().getFirst());
            wanted = wanted.or(() -> rows.rows().getFirst().line());
        }
        list.selected().filter(_ -> context.model().tabProperty().get() == CompareTab.FILES).ifPresent(this::look);
    }

    private void look(FileRow row) {
        if (row.line().isPresent()) {
            look(row.line().get());
        } else if (row instanceof FileRow.Folder folder) {
            context.model().lookAway();
            content.about(folder, words.sentences(folder));
        }
    }

    private void look(FileLine line) {
        content.about(line);
        if (line.mark() == FileMark.TIME) {
            context.model().lookAway();
        } else {
            context.model().look(line.change().path());
        }
        content.about(line);
    }

    /// Right opens a folder or steps into it, Left closes it or steps out.
    private void step(KeyEvent event) {
        var row = list.selected();
        if (event.getCode() == KeyCode.RIGHT && row.orElse(null) instanceof FileRow.Folder folder) {
            if (rows.isOpen(folder)) {
                list.select(list.getSelectionModel().getSelectedIndex() + 1);
            } else {
                toggle(folder);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT && row.isPresent()) {
            if (row.get() instanceof FileRow.Folder folder && rows.isOpen(folder)) {
                toggle(folder);
            } else {
                rows.above(row.get()).ifPresent(list::select);
            }
            event.consume();
        }
    }

    private void toggle(FileRow.Folder folder) {
        rows.toggle(folder);
        list.refresh();
    }

    private void enter() {
        if (content.isInside()) {
            content.openSelected();
        } else if (list.selected().orElse(null) instanceof FileRow.Folder folder) {
            toggle(folder);
        } else {
            list.selected().ifPresent(this::look);
            content.enter();
        }
    }

    /// What Enter does, wherever the focus is.
    void openSelected() {
        enter();
    }

    boolean back() {
        if (content.isInside()) {
            if (content.leaveArchive()) {
                return true;
            }
            content.leave();
            list.requestFocus();
            return true;
        }
        return false;
    }
}
