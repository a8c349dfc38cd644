package dev.mintmark.app.compare;

import dev.mintmark.presentation.compare.CompareTab;
import dev.mintmark.presentation.compare.FileLine;
import dev.mintmark.presentation.compare.FileMark;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The files that differ, and beside them what is different within the selected one.
final class FilesPane extends SplitPane {

    static final String LIST = "compare-files";
    static final String TIMES = "compare-times";

    private static final double LIST_SHARE = 0.42;

    private final CompareContext context;
    private final RowList<FileLine> list;
    private final ContentPane content;
    private final CheckBox times;

    FilesPane(CompareContext context) {
        this.context = context;
        var model = context.model();
        list = new RowList<>(LIST, context.word("compare.list.files"), model.rows().files().rows(), 0.54, 0.25,
                context.says()::file).opens(_ -> enter());
        content = new ContentPane(context);
        times = new CheckBox();
        times.setId(TIMES);
        times.getStyleClass().add("small");
        times.selectedProperty().bindBidirectional(model.rows().timesShownProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        var left = new VBox(8, list, times);
        left.setMinWidth(0);
        getStyleClass().add("files-pane");
        getItems().setAll(left, content);
        setDividerPositions(LIST_SHARE);
        SplitPane.setResizableWithParent(left, true);
        list.focusedProperty().subscribe(focused -> {
            if (focused) {
                content.leave();
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null && model.tabProperty().get() == CompareTab.FILES) {
                look(line);
            }
        });
        model.parts().filesProperty().subscribe(part -> part.known().ifPresent(files -> {
            times.setText(context.word("compare.times", files.onlyTime().size()));
            times.setVisible(!files.onlyTime().isEmpty());
            times.setManaged(!files.onlyTime().isEmpty());
        }));
    }

    RowList<FileLine> list() {
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

    private void look(FileLine line) {
        content.about(line);
        if (line.mark() == FileMark.TIME) {
            context.model().lookAway();
        } else {
            context.model().look(line.change().path());
        }
        content.about(line);
    }

    private void enter() {
        if (content.isInside()) {
            content.openSelected();
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
