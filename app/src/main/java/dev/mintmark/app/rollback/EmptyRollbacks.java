package dev.mintmark.app.rollback;

import dev.mintmark.app.access.KeyCaps;
import dev.mintmark.app.copies.Pieces;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is there while nothing was rolled back: what a rollback is here, and how one begins.
final class EmptyRollbacks extends VBox {

    static final String TO_FLEET = "rollbacks-to-fleet";

    private static final double WIDEST = 560;

    private final Button toFleet;
    private final VBox problem = new VBox();

    EmptyRollbacks(RollbackContext context, Runnable openFleet) {
        getStyleClass().add("rollbacks-empty");
        setAlignment(Pos.TOP_CENTER);
        var icon = new FontIcon(Feather.ROTATE_CCW);
        icon.getStyleClass().add("large");
        toFleet = Pieces.button(TO_FLEET, context.word("rollbacks.empty.fleet"), "g f", openFleet);
        toFleet.getStyleClass().add("primary");
        var head = new VBox(12, icon, Pieces.label(context.word("rollbacks.empty.title"), "title"));
        head.setAlignment(Pos.CENTER);
        var key = Pieces.line(8, KeyCaps.of("R"), Pieces.label(context.word("rollbacks.empty.key"), "muted"));
        var card = new VBox(16, Pieces.sentence(context.word("rollbacks.empty.text"), "muted"), key,
                Pieces.sentence(context.word("rollbacks.empty.rehearse"), "muted"), Pieces.line(8, toFleet));
        card.getStyleClass().add("card");
        var inner = new VBox(16, head, problem, card);
        inner.setMaxWidth(WIDEST);
        getChildren().setAll(inner);
        context.model().problemProperty().subscribe(why -> Pieces.problem(problem, why));
    }

    void focus() {
        toFleet.requestFocus();
    }
}
