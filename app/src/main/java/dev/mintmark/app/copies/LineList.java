package dev.mintmark.app.copies;

import dev.mintmark.app.frame.ListKeys;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.pieces.ScrollBarRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A long list of short lines, each in the same columns.
final class LineList<T> extends ListView<T> {

    static final double ROW = 26;

    private static final double GAP = 12;

    private final List<Column<T>> columns;
    private Function<T, String> spoken = Object::toString;

    /// @param width 0 takes what is left
    /// @param role  the style class of this line's text; empty for the plain one
    record Column<T>(double width, boolean right, Function<T, String> text, Function<T, String> role) {

        static <T> Column<T> of(double width, String role, Function<T, String> text) {
            return new Column<>(width, false, text, _ -> role);
        }

        static <T> Column<T> number(double width, String role, Function<T, String> text) {
            return new Column<>(width, true, text, _ -> role);
        }
    }

    LineList(String id, String name, double row, ObservableList<T> items, List<Column<T>> columns) {
        super(items);
        this.columns = List.copyOf(columns);
        setId(id);
        setAccessibleText(name);
        getStyleClass().add("line-list");
        setFixedCellSize(row);
        setCellFactory(_ -> new LineCell());
        ListKeys.on(this);
    }

    /// What its columns are called, to stand above it.
    ///
    /// @param names one for each column
    HBox heads(List<String> names) {
        var heads = Pieces.line(GAP);
        for (var at = 0; at < columns.size(); at++) {
            var head = Pieces.label(names.get(at), "tiny", "subtle", "medium");
            place(head, columns.get(at));
            heads.getChildren().add(head);
        }
        heads.getStyleClass().add("line-heads");
        return ScrollBarRoom.beside(heads, this);
    }

    private static void place(Label label, Column<?> column) {
        if (column.width() == 0) {
            HBox.setHgrow(label, Priority.ALWAYS);
            label.setMaxWidth(Double.MAX_VALUE);
            label.setMinWidth(0);
        } else {
            label.setMinWidth(column.width());
            label.setPrefWidth(column.width());
            label.setMaxWidth(column.width());
        }
        label.setAlignment(column.right() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }

    /// What a screen reader says of a line.
    void speak(Function<T, String> words) {
        spoken = words;
    }

    T selected() {
        return getSelectionModel().getSelectedItem();
    }

    private final class LineCell extends ListCell<T> {

        private final List<Label> labels = new ArrayList<>();
        private final List<String> roles = new ArrayList<>();
        private final HBox line = new HBox(GAP);

        LineCell() {
            line.setAlignment(Pos.CENTER_LEFT);
            for (var column : columns) {
                var label = new Label();
                label.getStyleClass().add("mono");
                place(label, column);
                labels.add(label);
                roles.add("");
            }
            line.getChildren().setAll(labels);
            setPrefWidth(0);
            setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(empty || item == null ? null : line);
            if (empty || item == null) {
                setAccessibleText(null);
                return;
            }
            for (var at = 0; at < labels.size(); at++) {
                labels.get(at).setText(columns.get(at).text().apply(item));
                var role = columns.get(at).role().apply(item);
                if (!role.equals(roles.get(at))) {
                    labels.get(at).getStyleClass().remove(roles.get(at));
                    if (!role.isEmpty()) {
                        labels.get(at).getStyleClass().add(role);
                    }
                    roles.set(at, role);
                }
            }
            setAccessibleText(spoken.apply(item));
        }
    }
}
