package dev.mintmark.app.compare;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.icon.Icon;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A field for the name of an image, with the names of lately.
final class NameField extends VBox {

    private final TextField name = new TextField();
    private final MenuButton lately = new MenuButton("", new FontIcon(Icon.CLOCK));

    NameField(CompareContext context, String id, String labelKey, String promptKey, Runnable entered) {
        getStyleClass().add("name-field");
        var label = new Label(context.word(labelKey));
        label.getStyleClass().addAll("small", "muted");
        label.setLabelFor(name);
        name.setId(id);
        name.getStyleClass().add("mono");
        name.setPromptText(context.word(promptKey));
        name.setOnAction(_ -> entered.run());
        Described.spoken(name, context.word(labelKey));
        HBox.setHgrow(name, Priority.ALWAYS);
        lately.setId(id + "-lately");
        lately.getStyleClass().add("icon-only");
        Described.as(lately, context.word("compare.form.lately", context.word(labelKey)), "");
        var names = context.model().recent().names();
        names.addListener((ListChangeListener<String>) _ -> fill(context));
        fill(context);
        getChildren().setAll(label, new HBox(8, name, lately));
    }

    private void fill(CompareContext context) {
        var names = context.model().recent().names();
        lately.getItems().setAll(names.stream().map(one -> {
            var item = new MenuItem(CompareWords.printable(one));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> {
                name.setText(one);
                name.requestFocus();
            });
            return item;
        }).toList());
        lately.setVisible(!names.isEmpty());
        lately.setManaged(!names.isEmpty());
    }

    String text() {
        return name.getText() == null ? "" : name.getText().strip();
    }

    void show(String text) {
        name.setText(text);
    }

    void focus() {
        name.requestFocus();
        name.selectAll();
    }
}
