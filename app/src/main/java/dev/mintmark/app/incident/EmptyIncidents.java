package dev.mintmark.app.incident;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.pieces.EmptyPage;
import dev.mintmark.app.pieces.Pieces;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What is there while there was no incident: what one is here, and how one begins.
final class EmptyIncidents {

    static final String OPEN = "incidents-open";

    private EmptyIncidents() {}

    static EmptyPage page(IncidentContext context, Runnable openNew, Runnable paste) {
        var problem = new VBox();
        context.model().problemProperty().subscribe(why -> Pieces.problem(problem, why));
        return new EmptyPage(Icon.LIFE_BUOY, context.word("incidents.empty.title"),
                Pieces.button(OPEN, context.word("incidents.newShort"), "n", openNew),
                new Node[] {Pieces.sentence(context.word("incidents.empty.text"), "muted"),
                        EmptyPage.key("i", context.word("incidents.empty.key")),
                        Pieces.sentence(context.word("incidents.empty.alert"), "muted")},
                Pieces.button("incidents-paste-first", context.word("incidents.pasteShort"), "p", paste)).above(problem);
    }
}
