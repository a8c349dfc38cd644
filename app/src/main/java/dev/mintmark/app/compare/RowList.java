package dev.mintmark.app.compare;

import dev.mintmark.app.frame.ListKeys;
import dev.mintmark.presentation.export.TableExport;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// A list of one tab: rows of one line, however many; opened by click, Enter and the right arrow.
final class RowList<R> extends ListView<R> {

    static final double ROW = 30;

    private static final double WIDEST = 720;
    private static final Duration SOON = Duration.millis(300);

    private final Function<R, RowText> text;
    private final double mainShare;
    private final double secondShare;
    private Consumer<R> open = _ -> { };

    RowList(String id, String spoken, ObservableList<R> rows, double mainShare, double secondShare,
            Function<R, RowText> text) {
        this.text = text;
        this.mainShare = mainShare;
        this.secondShare = secondShare;
        super(rows);
        setId(id);
        getStyleClass().add("compare-list");
        setAccessibleText(spoken);
        setFixedCellSize(ROW);
        setMinWidth(0);
        setCellFactory(_ -> new Cell());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        ListKeys.on(this);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.RIGHT) {
                openSelected();
                event.consume();
            }
        });
        rows.addListener((ListChangeListener<R>) _ -> selectSomething());
        selectSomething();
    }

    /// Takes the focus, as soon as it is on screen if it is not yet: what is in a split pane comes there with its skin.
    void takeFocus() {
        if (getScene() != null) {
            requestFocus();
            return;
        }
        sceneProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Scene> property, Scene before, Scene now) {
                property.removeListener(this);
                requestFocus();
            }
        });
    }

    /// What a click, Enter or the right arrow does with a row.
    RowList<R> opens(Consumer<R> action) {
        open = action;
        return this;
    }

    void openSelected() {
        selected().ifPresent(open);
    }

    Optional<R> selected() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    /// Something is always selected, so that Enter always does something.
    private void selectSomething() {
        if (!getItems().isEmpty() && getSelectionModel().isEmpty()) {
            getSelectionModel().clearAndSelect(0);
        }
    }

    void select(R row) {
        select(getItems().indexOf(row));
    }

    /// Selects the row at this place, if there is one, and brings it into view.
    void select(int place) {
        if (place >= 0 && place < getItems().size()) {
            getSelectionModel().clearAndSelect(place);
            getFocusModel().focus(place);
            scrollTo(Math.max(0, place - 3));
        }
    }

    /// @param cells the texts of a row
    TableExport selectedRows(List<TableExport.Column> columns, Function<R, List<String>> cells) {
        var chosen = getSelectionModel().getSelectedItems();
        return new TableExport(columns, (chosen.isEmpty() ? getItems() : chosen).stream().map(cells).toList());
    }

    private final class Cell extends ListCell<R> {

        private final RowLine line = new RowLine(mainShare, secondShare);
        private final Tooltip whole = new Tooltip();

        Cell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            line.prefWidthProperty().bind(widthProperty());
            whole.setShowDelay(SOON);
            whole.setWrapText(true);
            whole.setMaxWidth(WIDEST);
            addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> setTooltip(line.isCut() ? whole : null));
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null && !event.isShiftDown()
                        && !event.isShortcutDown()) {
                    open.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(R row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
            } else {
                var said = text.apply(row);
                line.show(said);
                whole.setText(said.whole());
                setAccessibleText(said.spoken());
                if (getGraphic() == null) {
                    setGraphic(line);
                }
            }
        }
    }
}
