package dev.mintmark.app.fleet;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Names and values in two columns. A fact keeps its nodes while its value changes; one without a value is not shown.
final class Facts extends GridPane {

    private static final double NAME_WIDTH = 84;

    private final Map<String, Label> values = new LinkedHashMap<>();

    Facts() {
        getStyleClass().add("facts");
        var names = new ColumnConstraints(NAME_WIDTH);
        var rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        rest.setMinWidth(0);
        getColumnConstraints().setAll(names, rest);
    }

    void show(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        var label = values.computeIfAbsent(name, key -> {
            var text = new Label();
            text.getStyleClass().addAll("small", "fact");
            text.setWrapText(true);
            text.setMinWidth(0);
            add(title(key), text);
            return text;
        });
        label.setText(value);
        label.setAccessibleText(name + ": " + value);
    }

    /// Something with a look of its own, below what is there already.
    void show(String name, Region value) {
        add(title(name), value);
    }

    private void add(Label title, Region value) {
        addRow(getRowCount(), title, value);
    }

    private static Label title(String name) {
        var title = new Label(name);
        title.getStyleClass().addAll("small", "subtle", "fact-name");
        GridPane.setValignment(title, VPos.TOP);
        return title;
    }
}
