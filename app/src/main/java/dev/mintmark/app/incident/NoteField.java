package dev.mintmark.app.incident;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.pieces.WhileShown;
import dev.mintmark.app.theme.PlainTextArea;
import dev.mintmark.incident.Incidents;
import dev.mintmark.presentation.incident.IncidentPage;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Where a note is typed: several lines, added by Ctrl+Enter. What is typed stays with the incident until it is added.
final class NoteField extends HBox {

    static final String ID = "incident-note";

    private static final int ROWS = 3;

    private final PlainTextArea text = new PlainTextArea();

    NoteField(IncidentContext context, IncidentPage page) {
        super(10);
        getStyleClass().add("note-field");
        text.setId(ID);
        text.setPromptText(context.word("incidents.note.prompt"));
        text.setPrefRowCount(ROWS);
        text.setWrapText(true);
        Described.spoken(text, context.word("incidents.note"));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setText(page.noteProperty().get());
        text.textProperty().subscribe((_, typed) -> {
            if (typed.length() > Incidents.LONGEST_NOTE) {
                text.setText(typed.substring(0, Incidents.LONGEST_NOTE));
            } else {
                page.noteProperty().set(typed);
            }
        });
        WhileShown.hear(this, page.noteProperty(), (_, typed) -> {
            if (!typed.equals(text.getText())) {
                text.setText(typed);
            }
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                page.addNote();
                event.consume();
            }
        });
        var add = Pieces.button("incident-add-note", context.word("incidents.note.add"), "Ctrl+Enter", page::addNote);
        WhileShown.tell(this, page.writingProperty(), _ -> allow(add, page));
        WhileShown.tell(this, page.noteProperty(), _ -> allow(add, page));
        getChildren().setAll(text, add);
    }

    private static void allow(Button add, IncidentPage page) {
        add.setDisable(page.writingProperty().get() || page.noteProperty().get().isBlank());
    }

    void focus() {
        text.requestFocus();
        text.end();
    }

    boolean isInField() {
        return text.isFocused();
    }
}
