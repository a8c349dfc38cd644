package dev.mintmark.app.pieces;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.frame.ListKeys;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/// A list in a card: rows of one height, as many as there are, of which only those in view cost anything.
public final class CardList<T> extends ListView<T> {

    private final ObservableList<T> rows = FXCollections.observableArrayList();

    public CardList(String id, String spoken, double row, Supplier<ListCell<T>> cell) {
        setItems(rows);
        setId(id);
        getStyleClass().add("card-list");
        setFixedCellSize(row);
        setCellFactory(_ -> cell.get());
        setMinHeight(0);
        setPrefHeight(0);
        Described.spoken(this, spoken);
        ListKeys.on(this);
    }

    /// Row by row, so that it keeps what is selected.
    public void show(List<T> now) {
        if (now.size() != rows.size()) {
            var selected = getSelectionModel().getSelectedIndex();
            rows.setAll(now);
            if (selected >= 0 && selected < now.size()) {
                getSelectionModel().clearAndSelect(selected);
            }
            return;
        }
        for (var row = 0; row < now.size(); row++) {
            if (!now.get(row).equals(rows.get(row))) {
                var selected = getSelectionModel().getSelectedIndex() == row;
                rows.set(row, now.get(row));
                if (selected) {
                    getSelectionModel().clearAndSelect(row);
                }
            }
        }
    }

    /// So high that all rows are in view, but not higher than `most` of them.
    public void fit(int most) {
        var height = Math.min(most, Math.max(1, rows.size())) * getFixedCellSize() + 2;
        setMinHeight(Math.min(height, getFixedCellSize() * 2 + 2));
        setPrefHeight(height);
        setMaxHeight(height);
    }
}
