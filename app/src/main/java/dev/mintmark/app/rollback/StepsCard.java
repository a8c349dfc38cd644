package dev.mintmark.app.rollback;

import dev.mintmark.app.pieces.CardList;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.StepState;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.presentation.compare.ComparedImage;
import dev.mintmark.presentation.compare.ImagePair;
import dev.mintmark.presentation.rollback.DiffLine;
import dev.mintmark.presentation.rollback.Rehearsing;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is called, in order; below it what differs afterwards.
final class StepsCard extends VBox {

    static final String STEPS = "rollback-steps";
    static final String DIFFERENCES = "rollback-differences";
    static final String COMPARE = "rollback-compare";
    static final String REHEARSE = "rollback-rehearse";

    private static final double ROW = 54;
    private static final double LINE = 20;
    private static final int STEPS_SHOWN = 6;

    private final RollbackContext context;
    private final CardList<StepRow> steps;
    private final CardList<DiffLine> differences;
    private final Label result = Pieces.label("", "chip");
    private final Button compare;
    private final Button rehearse;
    private Optional<Plan> shown = Optional.empty();

    StepsCard(RollbackContext context) {
        this.context = context;
        getStyleClass().addAll("card", "rollback-card");
        steps = new CardList<>(STEPS, context.word("rollbacks.steps.spoken"), ROW, () -> new StepCell(context));
        differences = new CardList<>(DIFFERENCES, context.word("rollbacks.differs.spoken"), LINE,
                () -> new DiffCell(context));
        differences.getStyleClass().add("diff-list");
        differences.setPlaceholder(Pieces.label(context.word("rollbacks.differs.nothing"), "small", "muted"));
        VBox.setVgrow(differences, Priority.ALWAYS);
        result.setMinWidth(0);
        compare = Pieces.button(COMPARE, context.word("rollbacks.compare"), "d", this::compare);
        compare.getStyleClass().addAll("quiet", "small");
        rehearse = Pieces.button(REHEARSE, context.word("rollbacks.rehearse"), "r", context.plan()::rehearse);
        rehearse.getStyleClass().addAll("quiet", "small");
        getChildren().setAll(line(Pieces.label(context.word("rollbacks.steps"), "heading"), rehearse), result, steps,
                line(Pieces.label(context.word("rollbacks.differs"), "heading"), compare), differences);
    }

    private static HBox line(Node heading, Node... right) {
        var line = Pieces.line(8, heading, Pieces.spring());
        line.getChildren().addAll(right);
        line.getStyleClass().add("card-heading");
        return line;
    }

    /// As it is planned, or would be answered.
    void show(Plan plan, Rehearsing rehearsing) {
        var states = rehearsing instanceof Rehearsing.Done(var rehearsal) ? rehearsal.steps() : List.<StepState>of();
        show(plan, states, true, false);
        Pieces.show(rehearse, true);
        rehearse.setDisable(rehearsing instanceof Rehearsing.Underway);
        switch (rehearsing) {
            case Rehearsing.NotYet _ -> result("", "");
            case Rehearsing.Underway _ -> result(context.word("rollbacks.rehearsing"), "accent");
            case Rehearsing.Done(var done) -> result(context.word(done.passed() ? "rollbacks.rehearsal.passed"
                    : "rollbacks.rehearsal.failed", context.wording().clockTime(done.at())), done.passed() ? "ok"
                            : "danger");
            case Rehearsing.Failed(var problem) -> result(problem.what(), "danger");
        }
    }

    private void result(String words, String role) {
        result.setText(words);
        result.getStyleClass().setAll("label", "chip", role);
        Pieces.show(result, !words.isEmpty());
    }

    /// As it is carried out, or was: what waits when a run is over was left undone.
    void show(Run run) {
        show(run.plan(), run.steps().stream().map(state -> stands(run, state)).toList(), false,
                run.stage() == Run.Stage.NOT_CONVERGED);
        Pieces.show(rehearse, false);
        Pieces.show(result, false);
    }

    private static StepState stands(Run run, StepState state) {
        return state.state() == StepState.State.WAITING && run.stage().isOver()
                ? new StepState(state.step(), StepState.State.LEFT, state.at(), state.answer(), state.problem()) : state;
    }

    private void show(Plan plan, List<StepState> states, boolean rehearsed, boolean late) {
        if (shown.filter(plan::equals).isEmpty()) {
            shown = Optional.of(plan);
            differences.show(DiffLine.of(plan));
        }
        steps.show(plan.steps().stream().map(step -> new StepRow(plan, step, states.size() < step.number()
                ? Optional.empty() : Optional.of(states.get(step.number() - 1)), rehearsed, late)).toList());
        steps.fit(STEPS_SHOWN);
        Pieces.show(compare, pair(plan).isPresent());
    }

    /// What the first member runs now, with what it is to run.
    private static Optional<ImagePair> pair(Plan plan) {
        var member = plan.members().getFirst();
        var repository = List.of(member.target().repository());
        return member.from().stream().findFirst().map(from -> new ImagePair(
                image(member.service(), repository, ImageVersion.of(from)),
                image(member.service(), repository, member.target().version())));
    }

    private static ComparedImage image(String service, List<String> repository, ImageVersion version) {
        return ComparedImage.of(service, version, repository.stream().map(name -> name + "@" + pinned(version))
                .toList(),
                Optional.empty(), Optional.empty());
    }

    private static Digest pinned(ImageVersion version) {
        return version.id();
    }

    void compare() {
        shown.flatMap(StepsCard::pair).ifPresent(context.compare()::compare);
    }
}
