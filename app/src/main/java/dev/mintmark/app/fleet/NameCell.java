package dev.mintmark.app.fleet;

import dev.mintmark.presentation.fleet.Row;
import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;

/// A name, and below it, quieter, what kind of thing it is.
final class NameCell<K, V> extends TableCell<Row<K, V>, V> {

    private final Function<? super V, String> name;
    private final Function<? super V, String> detail;
    private final Label first = new Label();
    private final Label second = new Label();
    private final VBox both = new VBox(2, first, second);

    NameCell(Function<? super V, String> name, Function<? super V, String> detail) {
        this.name = name;
        this.detail = detail;
        super();
        getStyleClass().add("name-cell");
        both.getStyleClass().add("lines");
        first.getStyleClass().add("strong");
        second.getStyleClass().addAll("tiny", "subtle");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(V value, boolean empty) {
        super.updateItem(value, empty);
        if (empty || value == null) {
            setGraphic(null);
        } else {
            first.setText(name.apply(value));
            second.setText(detail.apply(value));
            setGraphic(both);
        }
    }
}
