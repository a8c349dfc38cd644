package dev.mintmark.app.palette;

import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.palette.PaletteMatch;
import dev.mintmark.presentation.palette.PaletteModel;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A field, and below it the lines that fit; arrows choose, Enter does. The focus stays in the field.
public final class PalettePanel extends VBox {

    public static final String FIELD = "palette-field";
    public static final String LIST = "palette-list";

    private static final double WIDTH = 620;
    private static final double ROW = 40;
    private static final int ROWS = 9;

    private final PaletteModel model;
    private final Runnable close;
    private final TextField field = new TextField();
    private final ListView<PaletteMatch> list = new ListView<>();

    public PalettePanel(Words words, PaletteModel model, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().addAll("panel", "palette");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        field.setId(FIELD);
        field.getStyleClass().add("bare");
        field.setPromptText(words.get("palette.prompt"));
        field.setAccessibleText(words.get("palette.field"));
        field.textProperty().bindBidirectional(model.typedProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId(LIST);
        list.setItems(model.matches());
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setAccessibleText(words.get("palette.list"));
        list.setCellFactory(_ -> new PaletteCell(this::runSelected));
        var nothing = new Label(words.get("palette.nothing"));
        nothing.getStyleClass().add("muted");
        list.setPlaceholder(nothing);
        // After the model, which listens first, has put the new lines in place.
        model.typedProperty().subscribe(_ -> fit());
        getChildren().addAll(field, list);
    }

    /// Ready to type, with all lines below.
    public void open() {
        model.open();
        fit();
        field.requestFocus();
    }

    private void fit() {
        list.setPrefHeight(ROW * Math.clamp(model.matches().size(), 1, ROWS) + 2);
        list.getSelectionModel().selectFirst();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, TAB -> move(event.isShiftDown() ? -1 : 1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(ROWS - 1);
            case PAGE_UP -> move(1 - ROWS);
            case N -> moveIf(event, 1);
            case P -> moveIf(event, -1);
            case ENTER -> runSelected();
            default -> {
                return;
            }
        }
        if (event.getCode().isLetterKey() && !event.isShortcutDown()) {
            return;
        }
        event.consume();
    }

    private void moveIf(KeyEvent event, int by) {
        if (event.isShortcutDown()) {
            move(by);
        }
    }

    private void move(int by) {
        var count = model.matches().size();
        if (count > 0) {
            var index = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, count);
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - ROWS + 2));
        }
    }

    private void runSelected() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            model.run(chosen.entry());
        }
    }
}
