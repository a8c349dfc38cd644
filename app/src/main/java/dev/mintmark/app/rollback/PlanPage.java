package dev.mintmark.app.rollback;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.frame.ArmingPanel;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.rollback.Bounded;
import dev.mintmark.presentation.rollback.Hindrance;
import dev.mintmark.presentation.rollback.InPlace;
import dev.mintmark.presentation.rollback.PlanModel;
import dev.mintmark.presentation.rollback.PlanState;
import dev.mintmark.presentation.rollback.Rehearsing;
import dev.mintmark.presentation.rollback.RollbackDraft;
import dev.mintmark.presentation.rollback.RollbackLine;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One page on which a rollback is asked for: why, what was found, what would be called, and the way back in front.
final class PlanPage extends VBox {

    /// The least height of the two cards.
    static final double CARDS = 400;
    static final String ID = "rollback-plan-page";

    private final RollbackContext context;
    private final RollbackHeading heading;
    private final WhyCard why;
    private final Region asked;
    private final ChecksCard checks;
    private final StepsCard steps;
    private final VBox problem = new VBox();
    private final StackPane body = new StackPane();
    private final Region cards;
    private final VBox under = new VBox();
    private final AskBar ask = new AskBar();
    private final PlanFoot foot;
    private Class<?> followed = PlanState.Asking.class;

    PlanPage(RollbackContext context, Runnable leave) {
        this.context = context;
        setId(ID);
        getStyleClass().addAll("page", "rollback-page");
        heading = new RollbackHeading(context);
        why = new WhyCard(context);
        asked = Pieces.roomy(why, USE_PREF_SIZE);
        checks = new ChecksCard(context, this::override);
        steps = new StepsCard(context);
        cards = Pieces.roomy(halves(checks, steps), CARDS);
        foot = new PlanFoot(context, leave, this::arm, this::confirm);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        Pieces.show(under, false);
        under.visibleProperty().subscribe(foot.node()::brief);
        getChildren().setAll(heading, problem, body, under, foot.node());
        var model = context.plan();
        model.stateProperty().subscribe((_, _) -> show());
        model.draftProperty().subscribe((_, _) -> show());
        model.overridesProperty().subscribe((_, _) -> show());
        model.rehearsingProperty().subscribe((_, _) -> show());
        model.practiceProperty().subscribe((_, _) -> show());
        context.armed().placesProperty().subscribe((_, _) -> armedNow());
        context.model().fleetProperty().subscribe((_, _) -> strip());
        show();
    }

    /// Two cards of the same width, beside each other.
    static HBox halves(VBox left, VBox right) {
        var both = new HBox(16, left, right);
        both.setMinHeight(0);
        for (var card : new VBox[] {left, right}) {
            card.setMinWidth(0);
            card.prefWidthProperty().bind(both.widthProperty().multiply(0.5));
            HBox.setHgrow(card, Priority.ALWAYS);
        }
        return both;
    }

    private void show() {
        context.plan().draftProperty().get().ifPresent(this::show);
    }

    private void show(RollbackDraft draft) {
        var state = context.plan().stateProperty().get();
        var made = state.made();
        made.ifPresentOrElse(plan -> heading.show(title(draft), plan, inPlace(draft)), () -> heading.show(title(draft),
                draft.subject().workloads(), inPlace(draft), draft.subject().target().map(version -> version.id())));
        var failed = context.plan().rehearsingProperty().get() instanceof Rehearsing.Failed(var notRehearsed)
                ? Optional.of(notRehearsed) : Optional.<Problem>empty();
        Pieces.problem(problem, made.isPresent() ? context.plan().problem().or(() -> failed) : Optional.empty());
        why.show(target(draft), state instanceof PlanState.Planning, context.plan().problem());
        made.ifPresent(this::show);
        var wanted = made.isPresent() ? cards : asked;
        if (!body.getChildren().contains(wanted)) {
            body.getChildren().setAll(wanted);
        }
        foot.show(state, context.plan().hindrance());
        heading.practice(context.says().practice(context.plan().practiceProperty().get()));
        dated();
        follow(state);
    }

    private void show(Plan plan) {
        var rehearsing = context.plan().rehearsingProperty().get();
        var findings = rehearsing instanceof Rehearsing.Done(var rehearsal) ? rehearsal.findings() : plan.findings();
        checks.show(plan, findings, context.plan().overridesProperty().get(), true);
        steps.show(plan, rehearsing);
    }

    /// What is in front changes with the state: first the reason, then the way back.
    private void follow(PlanState state) {
        if (!state.getClass().equals(followed) && !(state instanceof PlanState.Beginning)) {
            followed = state.getClass();
            closeUnder();
            checks.closeDetail();
            focus();
        }
    }

    private String title(RollbackDraft draft) {
        var name = context.plan().plan().map(RollbackLine::name).orElseGet(() -> Bounded.name(draft.subject().name()));
        return context.word(draft.forwardOf().isPresent() ? "rollbacks.titleForward" : "rollbacks.titleOf", name);
    }

    private String target(RollbackDraft draft) {
        var workloads = draft.subject().workloads().size();
        return draft.forwardOf().isPresent() ? context.word("rollbacks.why.forward", workloads)
                : draft.subject().target().map(version -> context.word("rollbacks.why.version", version.id()
                        .shortForm(),
                        workloads)).orElseGet(() -> context.word("rollbacks.why.lastGood", workloads));
    }

    private InPlace inPlace(RollbackDraft draft) {
        var fleet = context.model().fleetProperty().get();
        return context.plan().plan().map(plan -> InPlace.of(fleet, plan, Optional.empty()))
                .orElseGet(() -> InPlace.seen(fleet, draft.subject().workloads(), Optional.empty()));
    }

    private void strip() {
        if (getScene() != null) {
            context.plan().draftProperty().get().ifPresent(draft -> heading.strip(inPlace(draft)));
        }
    }

    private void dated() {
        var left = context.plan().left();
        heading.dated(context.plan().plan().map(plan -> context.word(left.isNegative() ? "rollbacks.expired"
                : "rollbacks.goodFor", RollbackWords.hash(plan), RollbackWords.clock(left))).orElse(""),
                context.plan().plan().isPresent() && left.toSeconds() < 60);
    }

    /// The plan ages, and so does what is armed.
    void tick() {
        dated();
        foot.show(context.plan().stateProperty().get(), context.plan().hindrance());
    }

    private void confirm() {
        if (context.plan().hindrance().filter(Hindrance.Unarmed.class::isInstance).isPresent()) {
            arm();
        } else {
            context.plan().confirm();
        }
    }

    /// Opens, here, what arms the sources of this plan.
    void arm() {
        context.plan().plan().ifPresent(plan -> {
            context.armed().refresh();
            var sources = PlanModel.sources(plan);
            under.getChildren().setAll(new ArmingPanel(context.tools(), context.armed(),
                    place -> sources.contains(place.source())));
            under.getStyleClass().setAll("rollback-under");
            Pieces.show(under, true);
            context.plan().unarmed(plan).stream().findFirst().map(source -> under.lookup("#" + ArmingPanel.FIELD
                    + source.name())).ifPresent(node -> node.requestFocus());
        });
    }

    private void armedNow() {
        show();
        var armed = context.plan().plan().filter(plan -> context.plan().unarmed(plan).isEmpty()).isPresent();
        if (armed && under.isVisible() && !under.getChildren().contains(ask)) {
            closeUnder();
            foot.focusCancel();
        }
    }

    /// Asks why the check that is in the way is to be overridden; one that was is in the way again.
    private void override(FindingRow row) {
        var check = row.finding().check();
        if (row.override().isPresent()) {
            context.plan().withdraw(check);
            return;
        }
        ask.ask(context.word("rollbacks.override.question", Bounded.line(row.finding().title())),
                context.word("rollbacks.override.prompt"), context.word("rollbacks.override.keep"),
                context.word("rollbacks.override.go"), this::back, reason -> {
                    context.plan().override(check, reason);
                    closeUnder();
                    foot.focusCancel();
                });
        under.getChildren().setAll(ask);
        under.getStyleClass().setAll("rollback-under");
        Pieces.show(under, true);
        ask.focus();
    }

    void override() {
        checks.inTheWay().ifPresent(this::override);
    }

    boolean isInChecks() {
        return checks.isInList();
    }

    void explainFinding() {
        checks.explain();
    }

    void openFinding() {
        checks.openDetail();
    }

    void compare() {
        steps.compare();
    }

    void focusReason() {
        if (context.plan().plan().isPresent()) {
            foot.focusReason();
        } else {
            // What is scrolled in is no part of the scene before it has a skin.
            applyCss();
            why.focus();
        }
    }

    private boolean closeUnder() {
        var open = under.isVisible();
        Pieces.show(under, false);
        under.getChildren().clear();
        return open;
    }

    /// Closes what is open above the foot.
    boolean back() {
        if (closeUnder()) {
            foot.focusCancel();
            return true;
        }
        return checks.closeDetail();
    }

    void focus() {
        if (context.plan().stateProperty().get() instanceof PlanState.Asking) {
            // What is scrolled in is no part of the scene before it has a skin.
            applyCss();
            why.focus();
        } else {
            foot.focusCancel();
        }
    }
}
