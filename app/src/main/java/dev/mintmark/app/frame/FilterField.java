package dev.mintmark.app.frame;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.icon.Icon;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// The words that narrow whatever is on screen.
final class FilterField extends HBox {

    static final String ID = "filter";

    private final TextField words = new TextField();

    FilterField(Tools tools) {
        getStyleClass().add("filter");
        setAlignment(Pos.CENTER_LEFT);
        var key = new Label("/");
        key.getStyleClass().add("key");
        words.setId(ID);
        // Everything else in the header is whole; this has what is left.
        words.setMinWidth(0);
        words.setPrefColumnCount(4);
        setMinWidth(64);
        key.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().add("bare");
        words.setPromptText(tools.word("frame.filter.prompt"));
        words.textProperty().bindBidirectional(tools.outlook().filterProperty());
        Described.spoken(words, tools.word("frame.filter"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var clear = Described.as(new Button("", new FontIcon(Icon.X)), tools.word("frame.filter.clear"), "Esc");
        clear.setId("filter-clear");
        clear.getStyleClass().addAll("quiet", "small", "icon-only");
        clear.setOnAction(_ -> words.clear());
        clear.visibleProperty().bind(words.textProperty().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        getChildren().addAll(key, words, clear);
    }

    void focusWords() {
        words.requestFocus();
        words.selectAll();
    }

    boolean hasFocus() {
        return words.isFocused();
    }
}
