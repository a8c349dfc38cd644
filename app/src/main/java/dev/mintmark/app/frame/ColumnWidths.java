package dev.mintmark.app.frame;

import dev.mintmark.app.settings.Remembered;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Gives a table's columns the widths they had last time, and remembers new ones. Columns need ids.
public final class ColumnWidths {

    private static final double NARROWEST = 24;
    private static final double WIDEST = 2_000;

    private ColumnWidths() {}

    public static void remember(TableView<?> table, String name, Remembered remembered) {
        table.getColumns().forEach(column -> remember(column, name + "." + column.getId(), remembered));
    }

    private static void remember(TableColumn<?, ?> column, String key, Remembered remembered) {
        var before = remembered.now().widths().get(key);
        if (before != null && column.isResizable()) {
            column.setPrefWidth(Math.clamp(before, NARROWEST, WIDEST));
        }
        column.widthProperty().subscribe((_, width) ->
                remembered.change(settings -> settings.withWidth(key, width.doubleValue())));
    }
}
