package dev.mintmark.app.compare;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/// A row of the overview.
final class OverviewCell extends ListCell<OverviewRow> {

    private static final double MAIN = 0.42;
    private static final double SECOND = 0.40;

    private final RowLine line = new RowLine(MAIN, SECOND);
    private final Label title = new Label();
    private final Label count = new Label();
    private final HBox heading = new HBox(8, title, count);
    private final Label more = new Label();

    OverviewCell(Consumer<OverviewRow> open) {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        title.getStyleClass().addAll("tiny", "subtle", "medium");
        count.getStyleClass().addAll("tiny", "subtle");
        heading.setAlignment(Pos.BOTTOM_LEFT);
        heading.getStyleClass().add("overview-heading");
        heading.setMouseTransparent(true);
        more.getStyleClass().addAll("small", "subtle", "overview-more");
        more.setMouseTransparent(true);
        line.prefWidthProperty().bind(widthProperty());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                open.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(OverviewRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("heading"), row instanceof OverviewRow.Heading);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case OverviewRow.Heading(var words, var number, _) -> {
                title.setText(words);
                count.setText(number);
                setGraphic(heading);
                setAccessibleText(words + " " + number);
            }
            case OverviewRow.Entry(var text, _, _) -> {
                line.show(text);
                setGraphic(line);
                setAccessibleText(text.spoken());
            }
            case OverviewRow.More(var words, _) -> {
                more.setText(words);
                setGraphic(more);
                setAccessibleText(words);
            }
        }
    }
}
