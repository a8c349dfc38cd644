package dev.mintmark.app.rollback;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.domain.Problem;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// Asks why, before anything is planned; and says so while it is being worked out.
final class WhyCard extends VBox {

    static final String IDS = "rollback";

    private static final double WIDEST = 640;

    private final RollbackContext context;
    private final WhyFields fields;
    private final Label where = Pieces.sentence("", "muted");
    private final VBox problem = new VBox();
    private final VBox asking;
    private final VBox planning;

    WhyCard(RollbackContext context) {
        this.context = context;
        setAlignment(Pos.TOP_CENTER);
        getStyleClass().add("rollback-why");
        fields = new WhyFields(context, IDS, context.plan()::work);
        asking = new VBox(12, Pieces.label(context.word("rollbacks.why"), "heading"), where,
                labelled("rollbacks.reason", fields.reason()), labelled("rollbacks.ticket", fields.ticket()),
                Pieces.sentence(context.word("rollbacks.why.note"), "small", "subtle"));
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(context.word("rollbacks.planning"));
        planning = new VBox(12, Pieces.label(context.word("rollbacks.planning"), "heading"), bar,
                Pieces.sentence(context.word("rollbacks.planning.note"), "muted"));
        var inner = new VBox(12, problem, asking, planning);
        inner.setMaxWidth(WIDEST);
        asking.getStyleClass().addAll("card", "why-card");
        planning.getStyleClass().addAll("card", "why-card");
        getChildren().setAll(inner);
    }

    private Node labelled(String key, Node field) {
        return new VBox(4, Pieces.label(context.word(key), "small", "muted"), field);
    }

    void show(String target, boolean working, Optional<Problem> why) {
        where.setText(target);
        Pieces.show(asking, !working);
        Pieces.show(planning, working);
        Pieces.problem(problem, why);
    }

    void focus() {
        fields.reason().requestFocus();
        fields.reason().end();
    }
}
