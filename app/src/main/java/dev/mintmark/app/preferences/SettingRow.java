package dev.mintmark.app.preferences;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.settings.SettingLine;
import dev.mintmark.presentation.settings.SettingLine.Editor;
import dev.mintmark.presentation.settings.SettingsModel;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One setting: what it is and means on the left, what holds and where that comes from on the right.
final class SettingRow extends HBox {

    private static final double RIGHT = 380;

    private final Tools tools;
    private final SettingsModel model;
    private final String key;
    private final Editor editor;
    private final Label origin = Pieces.label("", "chip");
    private final Label refused = Pieces.sentence("", "small", "status-danger");
    private final HBox choices = new HBox();
    private final TextField field = new TextField();
    private final Label value = Pieces.sentence("");

    SettingRow(Tools tools, SettingsModel model, SettingLine line) {
        this.tools = tools;
        this.model = model;
        this.key = line.key();
        this.editor = line.editor();
        getStyleClass().add("setting");
        var name = tools.word("settings.name." + key);
        var about = new VBox(2, Pieces.line(8, Pieces.label(name, "medium"), Pieces.label(key, "mono", "subtle")),
                Pieces.sentence(tools.word("settings.about." + key), "small", "muted"));
        if (!line.atOnce()) {
            about.getChildren().add(Pieces.label(tools.word("settings.nextStart"), "small", "subtle"));
        }
        setHgrow(about, Priority.ALWAYS);
        Pieces.show(refused, false);
        var held = Pieces.line(8, editing(name), Pieces.spring(), origin);
        origin.setMinWidth(USE_PREF_SIZE);
        var right = new VBox(4, held, refused);
        right.setMinWidth(RIGHT);
        right.setMaxWidth(RIGHT);
        right.setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(about, right);
    }

    String key() {
        return key;
    }

    private Node editing(String name) {
        return switch (editor) {
            case Editor.Choice(var words) -> choosing(words);
            case Editor.Text _ -> typing(name);
            case Editor.InFile _ -> value;
        };
    }

    private Node choosing(List<String> words) {
        choices.getStyleClass().add("segmented");
        for (var word : words) {
            var button = new ToggleButton(tools.word("settings.choice." + key + "." + word));
            button.setId(id(key) + "-" + word);
            button.setUserData(word);
            button.setOnAction(_ -> {
                // What is chosen is chosen already; it is never nothing.
                button.setSelected(true);
                model.change(key, word);
            });
            choices.getChildren().add(button);
        }
        return choices;
    }

    private Node typing(String name) {
        field.setId(id(key));
        Described.spoken(field, name);
        field.setPromptText(tools.word("settings.none"));
        field.setPrefColumnCount(key.equals("toolbox") ? 22 : 8);
        field.setOnAction(_ -> change());
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                change();
            }
        });
        return field;
    }

    private void change() {
        if (!field.getText().isBlank()) {
            model.change(key, field.getText());
        }
    }

    void show(SettingLine line) {
        Pieces.show(refused, false);
        value.setText(line.value().isEmpty() ? tools.word("settings.none") : line.value());
        // The environments stand below, as they look elsewhere.
        Pieces.show(value, line.value().isEmpty() || !key.equals("environments"));
        value.getStyleClass().setAll("label", line.value().isEmpty() ? "subtle" : "mono");
        if (!field.getText().equals(line.value())) {
            field.setText(line.value());
        }
        choices.getChildren().forEach(one -> ((ToggleButton) one).setSelected(line.value().equals(one.getUserData())));
        origin.getStyleClass().setAll("label", "chip");
        if (line.wrong()) {
            origin.getStyleClass().add("danger");
        } else if (line.line().isPresent()) {
            origin.getStyleClass().add("accent");
        }
        origin.setText(origin(line));
        Described.as(origin, line.line().isEmpty() || line.usual().isEmpty() ? origin.getText()
                : tools.word("settings.origin.usual", origin.getText(), line.usual()), "");
    }

    private String origin(SettingLine line) {
        if (line.line().isEmpty()) {
            return tools.word(line.wrong() ? "settings.origin.careful" : "settings.origin.default");
        }
        return tools.word(line.wrong() ? "settings.origin.mistake" : "settings.origin.line", line.line().getAsInt());
    }

    /// Says why a value was not taken, beside what was typed.
    void refuse(Problem problem) {
        refused.setText(problem.why());
        Pieces.show(refused, true);
    }

    void focus() {
        if (editor instanceof Editor.Choice) {
            choices.getChildren().stream().filter(one -> ((ToggleButton) one).isSelected()).findFirst()
                    .ifPresent(Node::requestFocus);
        } else {
            field.requestFocus();
        }
    }

    /// `setting-arming-default`.
    static String id(String key) {
        return "setting-" + key.replace('.', '-');
    }
}
