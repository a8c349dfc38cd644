package dev.mintmark.app.rollback;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.pieces.TwoEnds;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.rollback.Hindrance;
import dev.mintmark.presentation.rollback.PlanModel;
import dev.mintmark.presentation.rollback.PlanState;
import dev.mintmark.presentation.rollback.RollbackLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Why, whether it is armed, the way back, and last the button that is named after what it does.
final class PlanFoot {

    static final String IDS = "rollback-foot";
    static final String ARMED = "rollback-armed";
    static final String CANCEL = "rollback-cancel";
    static final String PLAN = "rollback-plan";
    static final String GO = "rollback-go";

    private static final double LEAST_HEIGHT = 60;
    private static final double REASON = 160;
    private static final double REASON_MOST = 520;
    private static final double LEAST = 72;
    /// A column is as wide as a W, and most letters are not.
    private static final double COLUMNS_A_LETTER = 0.58;
    private static final double COLUMNS_A_CAPITAL = 0.72;
    private static final int NAMED = 2;

    private final RollbackContext context;
    private final HBox saying = Pieces.line(10);
    private final TwoEnds ends;
    private final WhyFields fields;
    private final Button armed;
    private final Label missing = Pieces.label("", "small", "status-warning");
    private final Button cancel;
    private final Button plan;
    private final Button go;

    /// @param confirm runs the plan, or asks for what is missing before that
    PlanFoot(RollbackContext context, Runnable leave, Runnable arm, Runnable confirm) {
        this.context = context;
        var doing = Pieces.line(10);
        doing.setAlignment(Pos.CENTER_RIGHT);
        ends = new TwoEnds(saying, doing, LEAST_HEIGHT);
        ends.getStyleClass().add("rollback-foot");
        fields = new WhyFields(context, IDS, context.plan()::work);
        fields.reason().setMinWidth(REASON);
        HBox.setHgrow(fields.reason(), Priority.SOMETIMES);
        fields.reason().setMaxWidth(REASON_MOST);
        fields.ticket().setMinWidth(Region.USE_PREF_SIZE);
        asWideAsWords(fields.reason(), COLUMNS_A_LETTER, 18, 32);
        asWideAsWords(fields.ticket(), COLUMNS_A_CAPITAL, 7, 18);
        armed = Pieces.button(ARMED, "", "", arm);
        armed.setMinWidth(LEAST);
        missing.setMinWidth(60);
        cancel = Pieces.button(CANCEL, context.word("rollbacks.cancel"), "Esc", leave);
        plan = Pieces.button(PLAN, context.word("rollbacks.plan"), "p", context.plan()::work);
        plan.getStyleClass().add("primary");
        go = Pieces.button(GO, "", "", confirm);
        go.getStyleClass().add("danger");
        saying.getChildren().setAll(fields.reason(), fields.ticket(), armed);
        doing.getChildren().setAll(missing, cancel, plan, go);
    }

    private static void asWideAsWords(TextField field, double columns, int least, int most) {
        field.textProperty().subscribe(text -> field.setPrefColumnCount(
                Math.clamp(Math.round(Math.ceil(text.length() * columns)) + 1, least, most)));
    }

    TwoEnds node() {
        return ends;
    }

    void show(PlanState state, Optional<Hindrance> hindrance) {
        var made = state instanceof PlanState.Planned planned ? Optional.of(planned.plan()) : Optional.<Plan>empty();
        var beginning = state instanceof PlanState.Beginning;
        // Whether there is room for it is found when it is laid out.
        saying.setManaged(made.isPresent());
        made.ifPresent(this::showArmed);
        var again = hindrance.filter(why -> why instanceof Hindrance.Changed || why instanceof Hindrance.Expired)
                .isPresent();
        Pieces.show(plan, state instanceof PlanState.Asking || again);
        plan.setText(context.word(again ? "rollbacks.planAgain" : "rollbacks.plan"));
        plan.setAccessibleText(plan.getText());
        plan.setDisable(!context.plan().mayPlan());
        Pieces.show(go, state.made().isPresent() && !again);
        state.made().ifPresent(one -> go.setText(go(one)));
        go.setAccessibleText(go.getText());
        go.setDisable(beginning || hindrance.filter(Hindrance.Blocked.class::isInstance).isPresent());
        cancel.setDisable(beginning);
        cancel.setText(context.word(state instanceof PlanState.Planning ? "rollbacks.stopPlanning"
                : "rollbacks.cancel"));
        missing.setText(beginning ? context.word("rollbacks.beginning") : hindrance.map(this::missing).orElse(""));
        Pieces.show(missing, !missing.getText().isEmpty());
    }

    private String go(Plan one) {
        var targets = one.members().stream().map(member -> member.target().digest()).distinct().toList();
        var key = one.forwardOf().isPresent() ? "rollbacks.goForward" : "rollbacks.go";
        return context.word(key, RollbackLine.name(one), targets.size() == 1 ? 1 : 0, targets.getFirst().shortForm(),
                one.instances());
    }

    private String missing(Hindrance why) {
        return switch (why) {
            case Hindrance.NoPlan _, Hindrance.Unarmed _ -> "";
            case Hindrance.Changed _ -> context.word("rollbacks.missing.changed");
            case Hindrance.Expired _ -> context.word("rollbacks.missing.expired");
            case Hindrance.Blocked(var findings) -> context.word("rollbacks.missing.blocked", findings.size());
        };
    }

    private void showArmed(Plan one) {
        var unarmed = context.plan().unarmed(one);
        armed.getStyleClass().setAll("armed-chip", "may-be-cut", unarmed.isEmpty() ? "armed" : "locked");
        armed.setText(unarmed.isEmpty() ? armed(PlanModel.sources(one)) : context.word("rollbacks.unarmed",
                named(unarmed), Math.max(0, unarmed.size() - NAMED)));
        Described.spoken(Described.as(armed, armed.getText(), ""), context.word("frame.armed.spoken", armed.getText()));
    }

    private String armed(List<SourceId> sources) {
        var until = context.armed().placesProperty().get().stream().filter(place -> sources.contains(place.source()))
                .flatMap(place -> place.until().stream()).min(Instant::compareTo);
        return context.word("rollbacks.armed", named(sources), Math.max(0, sources.size() - NAMED),
                until.isPresent() ? 1 : 0, until.map(end -> context.wording().span(
                        Duration.between(context.wording().clock().instant(), end))).orElse(""));
    }

    private static String named(List<SourceId> sources) {
        return sources.stream().limit(NAMED).map(SourceId::name).collect(Collectors.joining(", "));
    }

    /// The way back is in front.
    void focusCancel() {
        cancel.requestFocus();
    }

    void focusReason() {
        ends.brief(false);
        fields.reason().requestFocus();
    }
}
