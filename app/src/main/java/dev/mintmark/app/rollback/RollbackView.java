package dev.mintmark.app.rollback;

import dev.mintmark.app.pieces.EmptyPage;
import dev.mintmark.presentation.rollback.RollbackLine;
import dev.mintmark.presentation.rollback.RunModel;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The Rollbacks screen's content: the page of a plan, the page of a run, all of them, or what they are.
final class RollbackView extends StackPane {

    static final String ID = "rollbacks";

    private final RollbackContext context;
    private final Runnable left;
    private final RollbacksPage all;
    private final EmptyPage empty;
    private PlanPage plan;
    private RunPage run;

    /// @param left told when the page of a plan or a run is left by its own button
    RollbackView(RollbackContext context, Runnable openFleet, Runnable left) {
        this.context = context;
        this.left = left;
        setId(ID);
        all = new RollbacksPage(context);
        empty = EmptyRollbacks.page(context, openFleet);
        context.plan().draftProperty().subscribe((before, now) -> {
            if (before.isPresent() != now.isPresent()) {
                show();
            }
        });
        context.model().openedProperty().subscribe((_, _) -> show());
        context.model().lines().addListener((ListChangeListener<RollbackLine>) _ -> show());
        show();
    }

    private void show() {
        if (context.plan().isOpen()) {
            plan = plan == null ? new PlanPage(context, this::leavePlan) : plan;
            only(plan);
            return;
        }
        var opened = context.model().openedProperty().get();
        if (opened.isPresent()) {
            only(page(opened.get()));
            return;
        }
        only(context.model().known().isEmpty() ? empty : all);
    }

    private RunPage page(RunModel model) {
        if (run == null || run.model() != model) {
            if (run != null) {
                run.close();
            }
            run = new RunPage(context, model, this::leaveRun);
        }
        return run;
    }

    private void only(Node node) {
        if (!getChildren().contains(node)) {
            var hadFocus = getChildren().isEmpty() || hasFocusWithin();
            getChildren().setAll(node);
            if (hadFocus) {
                focus();
            }
        }
    }

    private boolean hasFocusWithin() {
        var focused = getScene() == null ? null : getScene().getFocusOwner();
        while (focused != null && focused != this) {
            focused = focused.getParent();
        }
        return focused == this;
    }

    private void leavePlan() {
        if (context.plan().cancel()) {
            left.run();
        }
    }

    private void leaveRun() {
        context.model().close();
    }

    Optional<PlanPage> plan() {
        return getChildren().contains(plan) ? Optional.of(plan) : Optional.empty();
    }

    Optional<RunPage> run() {
        return getChildren().contains(run) ? Optional.of(run) : Optional.empty();
    }

    Optional<RollbacksPage> list() {
        return getChildren().contains(all) ? Optional.of(all) : Optional.empty();
    }

    void focus() {
        if (plan().isPresent()) {
            plan.focus();
        } else if (run().isPresent()) {
            run.focus();
        } else if (list().isPresent()) {
            all.focus();
        } else {
            empty.focus();
        }
    }

    void tick() {
        plan().ifPresent(PlanPage::tick);
        run().ifPresent(RunPage::tick);
        list().ifPresent(RollbacksPage::tick);
    }

    boolean back() {
        if (plan().isPresent()) {
            if (!plan.back()) {
                leavePlan();
            }
            return true;
        }
        if (run().isPresent()) {
            if (!run.back()) {
                leaveRun();
            }
            return true;
        }
        return false;
    }
}
