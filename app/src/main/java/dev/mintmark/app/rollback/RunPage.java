package dev.mintmark.app.rollback;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.presentation.rollback.InPlace;
import dev.mintmark.presentation.rollback.RollbackLine;
import dev.mintmark.presentation.rollback.RunModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The page of a plan that is being run, or was: the same cards, the steps ticking, the strip moving.
final class RunPage extends VBox {

    static final String ID = "rollback-run-page";

    private final RollbackContext context;
    private final RunModel model;
    private final RollbackHeading heading;
    private final RunBanners banners;
    private final RunCard card;
    private final StepsCard steps;
    private final VBox under = new VBox();
    private final AskBar ask = new AskBar();
    private final RunFoot foot;
    private final List<Subscription> subscriptions = new ArrayList<>();

    RunPage(RollbackContext context, RunModel model, Runnable leave) {
        this.context = context;
        this.model = model;
        setId(ID);
        getStyleClass().addAll("page", "rollback-page");
        heading = new RollbackHeading(context);
        banners = new RunBanners(context);
        card = new RunCard(context, model);
        steps = new StepsCard(context);
        foot = new RunFoot(context, leave, this::forward, this::again, model::askAbort);
        var cards = PlanPage.halves(card, steps);
        var body = new StackPane(Pieces.roomy(cards, PlanPage.CARDS));
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        Pieces.show(under, false);
        getChildren().setAll(heading, banners, body, under, foot);
        follow(model.runProperty());
        follow(model.problemProperty());
        follow(model.abortingProperty());
        follow(model.recordProperty());
        follow(model.drivenHereProperty());
        subscriptions.add(context.model().fleetProperty().subscribe((_, _) -> strip()));
        subscriptions.add(model.abortAskedProperty().subscribe(this::askAbort));
        show();
    }

    private void follow(ObservableValue<?> value) {
        subscriptions.add(value.subscribe((_, _) -> show()));
    }

    RunModel model() {
        return model;
    }

    /// It is not shown any longer.
    void close() {
        subscriptions.forEach(Subscription::unsubscribe);
    }

    private void show() {
        var run = model.run();
        var name = RollbackLine.name(run.plan());
        heading.show(context.word(title(), name), run.plan(), inPlace());
        heading.dated(context.word("rollbacks.by", RollbackWords.hash(run.plan()),
                context.wording().dayAndTime(run.startedAt())), false);
        heading.practice(run.stage().isOver() || run.members().isEmpty() ? ""
                : context.says().counts(RollbackWords.sum(run.members())));
        banners.show(model);
        card.show();
        steps.show(run);
        foot.show(model);
    }

    private String title() {
        return model.plan().forwardOf().isPresent() ? "rollbacks.titleForward" : "rollbacks.titleOf";
    }

    private InPlace inPlace() {
        return InPlace.of(context.model().fleetProperty().get(), model.plan(), Optional.of(model.run()));
    }

    private void strip() {
        // What was not seen to be done in time may still come.
        var stage = model.run().stage();
        if (getScene() != null && (!stage.isOver() || stage == Run.Stage.NOT_CONVERGED)) {
            heading.strip(inPlace());
        }
    }

    private void askAbort(boolean wanted) {
        under.getStyleClass().setAll("rollback-under");
        Pieces.show(under, wanted);
        under.getChildren().clear();
        if (wanted) {
            var name = RollbackLine.name(model.plan());
            ask.ask(context.word("rollbacks.abort.question", name), context.word("rollbacks.abort.prompt"),
                    context.word("rollbacks.abort.keep"), context.word("rollbacks.abort.go", name), this::keepRunning,
                    reason -> {
                        context.model().abort(model, reason);
                        foot.focusLeave();
                    });
            under.getChildren().setAll(ask);
            ask.focus();
        }
    }

    private void keepRunning() {
        model.keepRunning();
        foot.focusLeave();
    }

    void forward() {
        if (model.mayGoForward()) {
            context.plan().openForward(model.plan());
        }
    }

    void again() {
        if (model.mayPlanAgain()) {
            context.plan().again(model.plan());
        }
    }

    void resume() {
        context.model().resume(model);
    }

    void takeUp() {
        context.model().takeUp(model);
    }

    void compare() {
        steps.compare();
    }

    void showTab(RunCard.Tab tab) {
        card.choose(tab);
    }

    boolean isInChecks() {
        return card.isInChecks();
    }

    void explainFinding() {
        card.explainFinding();
    }

    void openFinding() {
        card.openFinding();
    }

    void tick() {
        foot.tick(model);
        card.tick();
    }

    boolean back() {
        if (model.abortAskedProperty().get()) {
            keepRunning();
            return true;
        }
        return card.back();
    }

    void focus() {
        foot.focusLeave();
    }
}
