package dev.mintmark.app.rollback;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.pieces.EmptyPage;
import dev.mintmark.app.pieces.Pieces;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What is there while nothing was rolled back: what a rollback is here, and how one begins.
final class EmptyRollbacks {

    static final String TO_FLEET = "rollbacks-to-fleet";

    private EmptyRollbacks() {}

    static EmptyPage page(RollbackContext context, Runnable openFleet) {
        var problem = new VBox();
        context.model().problemProperty().subscribe(why -> Pieces.problem(problem, why));
        return new EmptyPage(Icon.ROTATE_CCW, context.word("rollbacks.empty.title"),
                Pieces.button(TO_FLEET, context.word("rollbacks.empty.fleet"), "g f", openFleet),
                new Node[] {Pieces.sentence(context.word("rollbacks.empty.text"), "muted"),
                        EmptyPage.key("R", context.word("rollbacks.empty.key")),
                        Pieces.sentence(context.word("rollbacks.empty.rehearse"), "muted")}).above(problem);
    }
}
