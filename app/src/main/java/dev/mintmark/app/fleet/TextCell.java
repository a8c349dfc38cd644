package dev.mintmark.app.fleet;

import dev.mintmark.presentation.fleet.FleetModel;
import dev.mintmark.presentation.fleet.Row;
import java.util.function.Function;
import javafx.scene.control.TableCell;

/// A cell of one line of text, which is put into words again whenever time has passed.
final class TextCell<K, V> extends TableCell<Row<K, V>, V> {

    private final Function<? super V, String> text;

    TextCell(FleetModel model, String styleClass, Function<? super V, String> text) {
        this.text = text;
        super();
        getStyleClass().add(styleClass);
        model.tickProperty().subscribe(this::say);
    }

    @Override
    protected void updateItem(V value, boolean empty) {
        super.updateItem(value, empty);
        say();
    }

    private void say() {
        setText(isEmpty() || getItem() == null ? null : text.apply(getItem()));
    }
}
