package dev.mintmark.app.rollback;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.rollback.Bounded;
import dev.mintmark.presentation.rollback.RunModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// How a run ended, what is owed after it, and what was not done that was asked of it.
final class RunBanners extends VBox {

    static final String TAKE_UP = "rollback-take-up";
    static final String RESUME = "rollback-resume";

    private static final int MOST_OWED = 3;

    private final RollbackContext context;
    private List<Object> shown = List.of();

    RunBanners(RollbackContext context) {
        super(8);
        this.context = context;
    }

    void show(RunModel model) {
        var run = model.run();
        // Nodes are made anew only when they would say something else: a button of theirs may have the focus.
        var now = List.<Object>of(run.stage(), run.problem(), run.owed(), model.problemProperty().get(),
                model.mayTakeUp(), model.mayResume(), run.members());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        var parts = new ArrayList<Node>();
        end(model).ifPresent(parts::add);
        model.problemProperty().get().ifPresent(problem -> parts.add(Pieces.problem(problem)));
        var owed = run.owed();
        owed.stream().limit(MOST_OWED).forEach(step -> parts.add(owed(model, step)));
        if (owed.size() > MOST_OWED) {
            parts.add(Pieces.label(context.word("rollbacks.owed.more", owed.size() - MOST_OWED), "small", "muted"));
        }
        getChildren().setAll(parts);
        Pieces.show(this, !parts.isEmpty());
    }

    private Optional<Node> end(RunModel model) {
        var run = model.run();
        return switch (run.stage()) {
            case CALLING, WATCHING, FOLLOWING_UP -> Optional.empty();
            case DONE -> Optional.of(banner("ok", Icon.CHECK_CIRCLE, context.word("rollbacks.done",
                    run.took().map(context.says()::took).orElse("?"), RollbackWords.sum(run.members()).wanted())));
            case FAILED, NOT_CONVERGED, MOVED, ABORTED -> Optional.of(run.problem()
                    .<Node>map(problem -> problem(run.stage(), problem)).orElseGet(() -> banner(role(run.stage()),
                            Icon.ALERT_TRIANGLE, context.says().stage(run))));
            case UNKNOWN -> Optional.of(unknown(model));
        };
    }

    /// As the chip in the foot has it; what was aborted is no success either.
    private static String role(Run.Stage stage) {
        var role = RollbackWords.role(stage);
        return role.isEmpty() ? "warning" : role;
    }

    private Node problem(Run.Stage stage, Problem problem) {
        // Here it is looked at already, without a command.
        var note = Pieces.problem(stage == Run.Stage.NOT_CONVERGED ? new Problem(problem.code(), problem.what(),
                problem.why(), context.word("rollbacks.late.next")) : problem);
        note.getStyleClass().addAll("rollback-problem", role(stage));
        return note;
    }

    private Node unknown(RunModel model) {
        var takeUp = Pieces.button(TAKE_UP, context.word("rollbacks.takeUp"), "u", () -> context.model().takeUp(model));
        takeUp.getStyleClass().add("primary");
        takeUp.setDisable(!model.mayTakeUp());
        return banner("warning", Icon.HELP_CIRCLE, context.word("rollbacks.unknown"), takeUp);
    }

    private Node owed(RunModel model, Step step) {
        var run = model.run();
        var by = step.before().map(due -> context.word("rollbacks.owed.before", context.wording().dayAndTime(due),
                due(Duration.between(context.wording().clock().instant(), due)), run.plan().intent().operator()))
                .orElseGet(() -> context.word("rollbacks.owed.any", run.plan().intent().operator()));
        var resume = Pieces.button(RESUME, context.word("rollbacks.resume"), "e", () -> context.model().resume(model));
        resume.setDisable(!model.mayResume());
        Pieces.show(resume, run.stage().isOver());
        return banner("warning", Icon.CLOCK, context.word("rollbacks.owed", Bounded.line(step.title()), by), resume);
    }

    private String due(Duration left) {
        return left.isNegative() ? context.word("rollbacks.owed.late", context.wording().span(left.abs()))
                : context.word("rollbacks.owed.left", context.wording().span(left));
    }

    private static Node banner(String role, Icon sign, String words, Node... right) {
        var icon = new FontIcon(sign);
        icon.getStyleClass().add("status-" + role);
        var sentence = Pieces.sentence(words);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.SOMETIMES);
        var line = Pieces.line(10, icon, sentence, Pieces.spring());
        line.getChildren().addAll(right);
        line.getStyleClass().addAll("rollback-banner", role);
        return line;
    }
}
