package dev.mintmark.app.copies;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.LaunchStep;
import dev.mintmark.presentation.copies.LaunchState;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// How far a launch is, step by step.
final class LaunchSteps extends VBox {

    private final CopiesContext context;

    LaunchSteps(CopiesContext context) {
        this.context = context;
        setSpacing(12);
        getStyleClass().addAll("card", "plan-card");
    }

    void show(LaunchState.Launching state, Optional<CopyPlan> plan) {
        var parts = new ArrayList<Node>();
        parts.add(Pieces.label(context.word("copies.launching.title"), "heading"));
        plan.ifPresent(known -> parts.add(Pieces.sentence(CopyWords.shortImage(known.image()), "mono", "muted")));
        for (var step : LaunchStep.values()) {
            var done = step.ordinal() < state.step().ordinal();
            var now = step == state.step();
            var sign = Pieces.label(done ? "✔" : now ? "●" : "○",
                    done ? "status-ok" : now ? "status-accent" : "subtle", "trait-sign");
            var name = Pieces.label(context.word("copies.step." + step.name().toLowerCase(Locale.ROOT)),
                    now ? "strong" : "muted");
            var detail = Pieces.label(now ? state.detail() : "", "small", "muted");
            parts.add(Pieces.line(10, sign, name, detail));
        }
        parts.add(Pieces.sentence(context.word("copies.launching.note"), "small", "muted"));
        getChildren().setAll(parts);
    }
}
