package dev.mintmark.app.copies;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.pieces.Pieces;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Looks for words in what is shown below or above it.
final class SearchBar extends HBox {

    static final String FIELD = "copies-search";

    private static final double WIDTH = 240;

    private final TextField words = new TextField();
    private final Label count = Pieces.label("", "small", "muted");
    private final CopiesContext context;
    private final Function<String, Integer> search;
    private final Runnable closing;

    /// @param search marks what matches these words, and tells how many there are
    SearchBar(CopiesContext context, Function<String, Integer> search, Runnable next, Runnable previous,
            Runnable closing) {
        this.context = context;
        this.search = search;
        this.closing = closing;
        getStyleClass().add("copies-search-bar");
        setSpacing(8);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        words.setId(FIELD);
        words.setPrefWidth(WIDTH);
        words.setPromptText(context.word("copies.search"));
        Described.spoken(words, context.word("copies.search"));
        words.textProperty().subscribe(this::look);
        words.setOnAction(_ -> next.run());
        words.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case ESCAPE -> close();
                case DOWN -> next.run();
                case UP -> previous.run();
                default -> {
                    return;
                }
            }
            event.consume();
        });
        getChildren().setAll(new FontIcon(Icon.SEARCH), words, count,
                button(Icon.CHEVRON_UP, "copies.search.previous", previous),
                button(Icon.CHEVRON_DOWN, "copies.search.next", next),
                button(Icon.X, "copies.search.close", this::close));
        Pieces.show(this, false);
    }

    private Button button(Icon icon, String key, Runnable action) {
        var button = Described.as(new Button("", new FontIcon(icon)), context.word(key), "");
        button.getStyleClass().addAll("quiet", "small", "icon-only");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void look(String text) {
        if (isVisible()) {
            var found = search.apply(text);
            count.setText(text.isEmpty() ? "" : context.word("copies.search.count", found));
        }
    }

    void open() {
        Pieces.show(this, true);
        words.requestFocus();
        words.selectAll();
        look(words.getText());
    }

    boolean isOpen() {
        return isVisible();
    }

    void close() {
        if (isVisible()) {
            search.apply("");
            Pieces.show(this, false);
            closing.run();
        }
    }
}
