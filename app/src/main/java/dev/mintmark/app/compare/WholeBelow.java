package dev.mintmark.app.compare;

import dev.mintmark.app.theme.PlainScrollPane;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A list whose rows may be longer than a line, and below it the whole of the selected one if it is.
final class WholeBelow extends VBox {

    static final String ID = "compare-whole";

    private static final int LONG = 90;
    private static final double HEIGHT = 132;

    private final Label whole = new Label();
    private final ScrollPane below = new PlainScrollPane(whole);

    <R> WholeBelow(RowList<R> list, Function<R, RowText> text) {
        super(12, list);
        whole.getStyleClass().addAll("mono", "small");
        whole.setWrapText(true);
        below.setId(ID + "-" + list.getId());
        below.getStyleClass().addAll("card", "whole-row");
        below.setFitToWidth(true);
        below.setMinHeight(HEIGHT);
        below.setPrefHeight(HEIGHT);
        below.setFocusTraversable(false);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(below);
        list.getSelectionModel().selectedItemProperty().subscribe(row -> show(row == null ? "" : text.apply(row)
                .whole()));
    }

    private void show(String text) {
        whole.setText(text);
        below.setVvalue(0);
        var wanted = text.length() > LONG;
        below.setVisible(wanted);
        below.setManaged(wanted);
    }
}
