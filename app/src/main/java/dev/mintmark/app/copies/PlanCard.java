package dev.mintmark.app.copies;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.theme.PlainScrollPane;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.Variable;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.copies.Asked;
import dev.mintmark.presentation.copies.CopyDraft;
import dev.mintmark.presentation.copies.LaunchState;
import dev.mintmark.presentation.copies.Printable;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a copy will and will not have, before it is made.
final class PlanCard extends PlainScrollPane {

    private static final double NAME = 150;
    private static final int MOST = 200;

    private final CopiesContext context;
    private final VBox content = new VBox(16);
    private List<Object> shown = List.of();

    PlanCard(CopiesContext context) {
        this.context = context;
        content.getStyleClass().addAll("card", "plan-card");
        setContent(content);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("launch-scroll");
    }

    void show(CopyDraft draft, Asked<CopyPlan> asked, LaunchState state) {
        // Nodes are made anew only when they would say something else: a button of theirs may have the focus.
        var now = List.<Object>of(asked, state, draft.reveal());
        if (!now.equals(shown)) {
            shown = now;
            content.getChildren().setAll(parts(asked, state));
        }
    }

    private List<Node> parts(Asked<CopyPlan> asked, LaunchState state) {
        var parts = new ArrayList<Node>();
        var busy = Pieces.label(asked.working() ? context.word("copies.plan.working") : "", "small", "muted");
        parts.add(Pieces.line(8, Pieces.label(context.word("copies.plan.title"), "heading"), Pieces.spring(), busy));
        if (state instanceof LaunchState.Refused(var problem)) {
            parts.add(Pieces.problem(problem, Pieces.button("launch-edit", context.word("copies.launch.again"), "",
                    context.launch()::edit)));
        }
        asked.failure().ifPresent(problem -> parts.add(Pieces.problem(problem)));
        if (asked.known().isEmpty() && asked.failure().isEmpty() && !asked.working()) {
            parts.add(Pieces.sentence(context.word("copies.plan.none"), "muted"));
        }
        if (asked.failure().isEmpty()) {
            asked.known().ifPresent(plan -> {
                plan.warnings().forEach(warning -> parts.add(warning(warning)));
                parts.add(facts(plan));
                parts.add(traits(plan));
                parts.add(environment(plan));
            });
        }
        return parts;
    }

    private static Node warning(Problem warning) {
        var box = new VBox(2, Pieces.sentence(warning.what(), "strong"),
                Pieces.sentence(warning.why() + " " + warning.next(), "small", "muted"));
        box.getStyleClass().add("plan-warning");
        return box;
    }

    private Node facts(CopyPlan plan) {
        var grid = new GridPane(12, 6);
        var limits = plan.request().limits();
        var held = plan.request().mode() == CopyMode.HOLD;
        fact(grid, "copies.plan.image", Printable.text(plan.image()), true);
        fact(grid, held ? "copies.plan.held" : "copies.plan.runs",
                plan.command().isEmpty() ? "–" : Printable.text(String.join(" ", plan.command())), true);
        fact(grid, "copies.plan.user", plan.user().isBlank() ? context.word("copies.plan.root")
                : Printable.text(plan.user()), false);
        fact(grid, "copies.plan.network", plan.network().equals("none") ? context.word("copies.plan.noNetwork")
                : Printable.text(plan.network()), false);
        fact(grid, "copies.plan.files", context.word(plan.readOnlyRoot() ? "copies.plan.readOnly"
                : "copies.plan.writable", context.wording().memory(limits.temporaryBytes())), false);
        fact(grid, "copies.plan.limits", context.word("copies.plan.limits.of", context.wording().memory(limits.memoryBytes()),
                CopyWords.cpu(limits.milliCpu()), limits.processes()), false);
        fact(grid, "copies.plan.rights", plan.capabilities().isEmpty() ? context.word("copies.plan.noRights")
                : String.join(", ", plan.capabilities()), false);
        fact(grid, "copies.plan.end", context.word("copies.plan.end.after",
                context.wording().span(plan.request().lease().length()), context.wording().span(plan.request().lease().most())),
                false);
        return grid;
    }

    private void fact(GridPane grid, String key, String text, boolean mono) {
        var name = Pieces.label(context.word(key), "muted");
        name.setMinWidth(NAME);
        var value = Pieces.sentence(text);
        if (mono) {
            value.getStyleClass().add("mono");
        }
        GridPane.setHgrow(value, Priority.ALWAYS);
        GridPane.setValignment(name, javafx.geometry.VPos.TOP);
        grid.addRow(grid.getRowCount(), name, value);
    }

    private Node traits(CopyPlan plan) {
        var box = new VBox(4, Pieces.label(context.word("copies.plan.traits"), "heading"));
        plan.traits().stream().limit(MOST).forEach(trait -> {
            var sign = Pieces.label(trait.kept() ? "✔" : "✖", trait.kept() ? "status-ok" : "subtle", "trait-sign");
            var name = Pieces.label(Printable.text(trait.name()), "mono");
            name.setMinWidth(NAME);
            sign.setAccessibleText(context.word(trait.kept() ? "copies.plan.kept" : "copies.plan.dropped"));
            var why = Pieces.sentence(context.word(trait.kept() ? "copies.plan.keptWhy" : "copies.plan.droppedWhy",
                    Printable.text(trait.why())), "small", "muted");
            HBox.setHgrow(why, Priority.ALWAYS);
            box.getChildren().add(Pieces.line(8, sign, name, why));
        });
        return box;
    }

    private Node environment(CopyPlan plan) {
        var title = context.word("copies.plan.environment", plan.environment().size(), plan.withheld());
        var box = new VBox(4, Pieces.label(title, "heading"));
        plan.environment().stream().limit(MOST).forEach(variable -> box.getChildren().add(variable(variable)));
        return box;
    }

    private Node variable(Variable variable) {
        var name = Pieces.label(Printable.text(variable.name()), "mono");
        name.setMinWidth(NAME);
        return switch (variable) {
            case Variable.Given(_, var value) -> {
                var shown = Pieces.label(Printable.text(value), "mono", "muted");
                shown.setMinWidth(0);
                yield Pieces.line(12, name, shown);
            }
            case Variable.Withheld(var called, var why) -> {
                var words = Pieces.label(context.word("copies.plan.withheld", why), "small", "status-warning");
                words.setMinWidth(0);
                yield Pieces.line(12, name, words, Pieces.spring(), reveal(called, true));
            }
            case Variable.Revealed(var called, _) -> Pieces.line(12, name, Pieces.label(
                    context.word("copies.plan.revealed"), "small", "status-danger"), Pieces.spring(), reveal(called, false));
        };
    }

    private Button reveal(String name, boolean wanted) {
        var button = new Button(context.word(wanted ? "copies.plan.reveal" : "copies.plan.withhold"));
        button.getStyleClass().add("link");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> context.launch().change(draft -> draft.revealing(name, wanted)));
        return Described.spoken(button, context.word(wanted ? "copies.plan.revealSpoken" : "copies.plan.withholdSpoken", name));
    }
}
