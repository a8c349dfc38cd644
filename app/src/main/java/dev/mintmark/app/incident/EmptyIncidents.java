package dev.mintmark.app.incident;

import dev.mintmark.app.access.KeyCaps;
import dev.mintmark.app.copies.Pieces;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is there while there was no incident: what one is here, and how one begins.
final class EmptyIncidents extends VBox {

    static final String OPEN = "incidents-open";

    private static final double WIDEST = 560;

    private final Button open;
    private final VBox problem = new VBox();

    EmptyIncidents(IncidentContext context, Runnable openNew, Runnable paste) {
        getStyleClass().add("rollbacks-empty");
        setAlignment(Pos.TOP_CENTER);
        var icon = new FontIcon(Feather.LIFE_BUOY);
        icon.getStyleClass().add("large");
        open = Pieces.button(OPEN, context.word("incidents.newShort"), "n", openNew);
        open.getStyleClass().add("primary");
        var head = new VBox(12, icon, Pieces.label(context.word("incidents.empty.title"), "title"));
        head.setAlignment(Pos.CENTER);
        var key = Pieces.line(8, KeyCaps.of("i"), Pieces.label(context.word("incidents.empty.key"), "muted"));
        var card = new VBox(16, Pieces.sentence(context.word("incidents.empty.text"), "muted"), key,
                Pieces.sentence(context.word("incidents.empty.alert"), "muted"), Pieces.line(8, open,
                        Pieces.button("incidents-paste-first", context.word("incidents.pasteShort"), "p", paste)));
        card.getStyleClass().add("card");
        var inner = new VBox(16, head, problem, card);
        inner.setMaxWidth(WIDEST);
        getChildren().setAll(inner);
        context.model().problemProperty().subscribe(why -> Pieces.problem(problem, why));
    }

    void focus() {
        open.requestFocus();
    }
}
