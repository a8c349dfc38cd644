package dev.mintmark.app.copies;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.presentation.copies.Question;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A list that is asked of a copy, with the button that asks again.
final class RowsPane<T> extends VBox {

    private final CopiesContext context;
    private final Question<List<T>> question;
    private final Runnable ask;
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private final LineList<T> list;
    private final Label note = Pieces.label("", "small", "muted");
    private final VBox failure = new VBox();
    private final String key;

    /// @param key of the words: `copies.processes`
    /// @param more further buttons
    RowsPane(CopiesContext context, String key, Question<List<T>> question, Runnable ask,
            List<LineList.Column<T>> columns, Node... more) {
        this.context = context;
        this.question = question;
        this.ask = ask;
        this.key = key;
        setSpacing(8);
        list = new LineList<>(key.replace('.', '-') + "-list", context.word(key + ".list"), LineList.ROW, rows, columns);
        VBox.setVgrow(list, Priority.ALWAYS);
        var head = Pieces.line(8, note, Pieces.spring());
        head.getChildren().addAll(more);
        head.getChildren().add(Pieces.button(key.replace('.', '-') + "-again", context.word("copies.again"), "r", ask));
        getChildren().setAll(head, failure, list);
        question.askedProperty().subscribe((_, _) -> show());
        show();
    }

    /// @param columns the last parts of the words
    RowsPane<T> withHeads(List<String> columns) {
        var heads = list.heads(columns.stream().map(column -> context.word(key + ".column." + column)).toList());
        heads.visibleProperty().bind(Bindings.isNotEmpty(rows));
        heads.managedProperty().bind(heads.visibleProperty());
        getChildren().setAll(getChildren().getFirst(), failure, new VBox(heads, list));
        VBox.setVgrow(getChildren().getLast(), Priority.ALWAYS);
        return this;
    }

    LineList<T> list() {
        return list;
    }

    private void show() {
        var asked = question.asked();
        asked.known().ifPresent(known -> {
            if (!known.equals(rows)) {
                rows.setAll(known);
            }
        });
        note.setText(asked.working() ? context.word("copies.asking")
                : asked.known().map(known -> context.word(key + ".count", known.size())).orElse(""));
        list.setPlaceholder(Pieces.label(asked.working() || asked.failure().isPresent() ? ""
                : context.word(key + ".none"), "muted"));
        Pieces.problem(failure, asked.failure());
    }

    void shown() {
        ask.run();
        list.requestFocus();
    }
}
