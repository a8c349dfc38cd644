package dev.mintmark.app.copies;

import dev.mintmark.app.access.KeyCaps;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is there while no copy is: what copies are, and how one begins.
final class EmptyCopies extends VBox {

    static final String LAUNCH = "copies-launch-first";

    private static final double WIDEST = 560;

    private final Button launch;

    EmptyCopies(CopiesContext context, Runnable open) {
        getStyleClass().add("copies-empty");
        setAlignment(Pos.TOP_CENTER);
        var icon = new FontIcon(Feather.COPY);
        icon.getStyleClass().add("large");
        launch = Pieces.button(LAUNCH, context.word("copies.empty.launch"), "n", open);
        launch.getStyleClass().add("primary");
        var head = new VBox(12, icon, Pieces.label(context.word("copies.empty.title"), "title"));
        head.setAlignment(Pos.CENTER);
        var text = Pieces.sentence(context.word("copies.empty.text"), "muted");
        var key = Pieces.line(8, KeyCaps.of("s"), Pieces.label(context.word("copies.empty.elsewhere"), "muted"));
        var card = new VBox(16, text, key, Pieces.line(8, launch));
        card.getStyleClass().add("card");
        var inner = new VBox(16, head, card);
        inner.setMaxWidth(WIDEST);
        getChildren().setAll(inner);
    }

    void focus() {
        launch.requestFocus();
    }
}
