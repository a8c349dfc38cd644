package dev.mintmark.app.fleet;

import dev.mintmark.app.frame.ListKeys;
import dev.mintmark.presentation.fleet.FleetModel;
import dev.mintmark.presentation.fleet.KeyedRows;
import dev.mintmark.presentation.fleet.Row;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// A table over rows that live: it keeps what is selected by key, whatever happens to the order, opens by click and
/// Enter, and tells the model while the operator's hand is on it. Until the operator chooses, the first row is selected, which
/// is the worst, so that one key leads on from there.
class FleetTable<K, V> extends TableView<Row<K, V>> {

    static final double TWO_LINES = 58;

    private final FleetModel model;
    private final KeyedRows<K, V> source;
    private final Consumer<V> open;
    private K selected;
    private boolean leading;

    /// @param spoken a whole row for a screen reader
    FleetTable(FleetModel model, KeyedRows<K, V> source, Function<V, String> spoken, Consumer<V> open) {
        this.model = model;
        this.source = source;
        this.open = open;
        super(source.rows());
        getStyleClass().add("fleet-table");
        setFixedCellSize(TWO_LINES);
        setRowFactory(_ -> new LiveRow(spoken));
        ListKeys.on(this);
        // Only a pointer that moves points: one that rests where the window came up says nothing.
        addEventHandler(MouseEvent.MOUSE_MOVED, _ -> model.pointing(true));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> model.pointing(false));
        getSelectionModel().selectedItemProperty().subscribe(this::remember);
        source.arrangingProperty().subscribe(arranging -> {
            if (!arranging) {
                restore();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    Optional<V> selectedValue() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(Row::value);
    }

    void select(K key) {
        source.row(key).ifPresent(row -> {
            getSelectionModel().clearAndSelect(getItems().indexOf(row));
            scrollTo(Math.max(0, getItems().indexOf(row) - 3));
        });
    }

    final TableColumn<Row<K, V>, Row<K, V>> column(String title,
            Supplier<? extends TableCell<Row<K, V>, Row<K, V>>> cell) {
        var column = new TableColumn<Row<K, V>, Row<K, V>>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        getColumns().add(column);
        return column;
    }

    private void remember(Row<K, V> row) {
        if (row != null && !leading && !source.arrangingProperty().get()) {
            selected = row.key();
        }
    }

    private void restore() {
        if (selected == null) {
            lead();
            return;
        }
        var index = source.row(selected).map(row -> getItems().indexOf(row)).orElse(-1);
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != index
                || getSelectionModel().getSelectedItem() != getItems().get(index)) {
            getSelectionModel().clearAndSelect(index);
        }
    }

    private void lead() {
        leading = true;
        if (!getItems().isEmpty()) {
            getSelectionModel().clearAndSelect(0);
        }
        leading = false;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
        } else if (!event.getCode().isModifierKey()) {
            model.touched();
        }
    }

    void openSelected() {
        selectedValue().ifPresent(open);
    }

    /// A row that fades when it has gone, and opens by a click.
    private final class LiveRow extends TableRow<Row<K, V>> {

        private final Function<V, String> spoken;

        LiveRow(Function<V, String> spoken) {
            this.spoken = spoken;
            super();
            setAccessibleRole(AccessibleRole.TABLE_ROW);
            itemProperty().flatMap(Row::valueProperty).subscribe(this::say);
            itemProperty().flatMap(Row::goneProperty).orElse(false)
                    .subscribe(gone -> setOpacity(gone ? 0.45 : 1));
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    open.accept(getItem().value());
                }
            });
        }

        private void say(V value) {
            setAccessibleText(value == null ? null : spoken.apply(value));
        }
    }
}
