package dev.mintmark.app.copies;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.pieces.TwoEnds;
import dev.mintmark.change.inside.PathChange;
import dev.mintmark.presentation.copies.EndNote;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is left of a copy that is gone: what was changed in it, to be kept as a note.
final class EndPage extends VBox {

    static final String ID = "copy-ended";
    static final String SAVE = "copies-note-save";
    static final String CLOSE = "copies-note-close";

    private final CopiesContext context;
    private final Label title = Pieces.sentence("", "title");
    private final Label facts = Pieces.sentence("", "muted");
    private final Label count = Pieces.label("", "heading");
    private final VBox unknown = new VBox();
    private final ObservableList<PathChange> rows = FXCollections.observableArrayList();
    private final Button close;
    private EndNote note;

    EndPage(CopiesContext context) {
        this.context = context;
        setId(ID);
        getStyleClass().addAll("page", "copy-page");
        close = Pieces.button(CLOSE, context.word("copies.note.close"), "Esc", context.model()::dismissEndNote);
        var save = Pieces.button(SAVE, context.word("copies.note.save"), "",
                () -> context.tools().takeAway().exportText("copy-" + note.copy().id(), NoteText.of(context, note)));
        var copy = Pieces.button("copies-note-copy", context.word("copies.note.copy"), "",
                () -> context.tools().takeAway().copyText(NoteText.of(context, note)));
        var list = new LineList<>("copies-note-list", context.word("copies.changes.list"), LineList.ROW, rows,
                CopyPage.columns(context));
        list.setPlaceholder(Pieces.label(context.word("copies.changes.none"), "muted"));
        VBox.setVgrow(list, Priority.ALWAYS);
        var actions = Pieces.line(8, save, copy, close);
        getChildren().setAll(new TwoEnds(title, actions, 0), facts, unknown, count, list);
    }

    void show(EndNote newest) {
        note = newest;
        var copy = newest.copy();
        title.setText(context.word("copies.note.title", CopyWords.name(copy.digest(), copy.image()),
                CopyWords.shortImage(copy.image())));
        facts.setText(NoteText.facts(context, newest));
        count.setText(context.word("copies.note.changed", newest.changes().size()));
        Pieces.problem(unknown, newest.unknown());
        rows.setAll(List.copyOf(newest.changes()));
    }

    void focus() {
        close.requestFocus();
    }
}
