package dev.mintmark.app.rollback;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.StepState;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.rollback.Bounded;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A step as a row: its number or its tick, what it does, exactly what is called, and how that went.
final class StepCell extends ListCell<StepRow> {

    private static final double STATE = 190;
    private static final double SIGN = 20;
    private static final double STATE_LEAST = 104;

    private final RollbackContext context;
    private final Label number = Pieces.label("", "step-number");
    private final FontIcon tick = new FontIcon(Icon.CHECK);
    private final Label title = Pieces.label("");
    private final Label about = Pieces.label("", "tiny", "subtle");
    private final Label call = Pieces.label("", "mono", "muted");
    private final Label state = Pieces.label("", "small");
    private final Label answer = Pieces.label("", "tiny", "muted");
    private final VBox right = new VBox(3, state, answer);
    private final HBox whole;

    StepCell(RollbackContext context) {
        this.context = context;
        title.setMinWidth(0);
        call.setMinWidth(0);
        about.setMinWidth(0);
        answer.setMaxWidth(STATE);
        state.setMinWidth(USE_PREF_SIZE);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMaxWidth(STATE);
        right.setMinWidth(STATE_LEAST);
        var words = new VBox(3, Pieces.line(8, title, about), call);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var sign = new StackPane(number, tick);
        sign.setMinWidth(SIGN);
        whole = Pieces.line(12, sign, words, right);
        whole.getStyleClass().add("rollback-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(StepRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : whole);
        if (empty || row == null) {
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        title.setText(Bounded.line(row.step().title()));
        about.setText(about(row));
        call.setText(call(row));
        setTooltip(new Tooltip(Bounded.line(row.step().call())));
        number.setText(Integer.toString(row.step().number()));
        row.state().ifPresentOrElse(known -> show(row, known), () -> {
            sign(null, "");
            state.setText("");
            answer.setText("");
        });
        Pieces.show(right, !state.getText().isEmpty());
        Pieces.show(answer, !answer.getText().isEmpty());
        setAccessibleText(context.word("rollbacks.step.spoken", row.step().number(), title.getText(), call.getText(),
                state.getText(), answer.getText()));
    }

    private static String about(StepRow row) {
        var members = row.step().members();
        return members.size() == 1 ? RollbackWords.about(row.plan(), members.getFirst()) : "";
    }

    /// The call; of a step that must be done by a time, that time too.
    private String call(StepRow row) {
        var exactly = Bounded.line(row.step().call());
        var due = row.step().before().map(time -> context.word("rollbacks.step.before", row.plan().intent().operator(),
                context.wording().dayAndTime(time))).orElse("");
        return exactly.isEmpty() ? due : due.isEmpty() ? exactly : exactly + "   " + due;
    }

    private void show(StepRow row, StepState known) {
        state.setText(context.word((row.rehearsed() ? "rollbacks.rehearsed." : "rollbacks.step.") + key(row, known)));
        answer.setText(context.says().local(known.problem().map(Problem::why).or(() -> Optional.of(known.answer()))
                .map(Bounded::line).orElse("")));
        switch (known.state()) {
            case WAITING -> sign(null, "muted");
            case RUNNING -> sign(Icon.LOADER, "accent");
            case ACCEPTED -> sign(Icon.CHECK, "ok");
            case FAILED -> sign(Icon.X, "danger");
            case UNKNOWN -> sign(Icon.HELP_CIRCLE, "warning");
            case LEFT -> sign(row.rehearsed() ? null : Icon.MINUS, "muted");
        }
    }

    /// What is watched for is seen, or is not; nobody accepts it.
    private static String key(StepRow row, StepState known) {
        var watched = row.step().phase() == Step.Phase.WATCH && !row.rehearsed();
        return watched && known.state() == StepState.State.ACCEPTED ? "seen"
                : watched && known.state() == StepState.State.LEFT && row.late() ? "unseen"
                        : known.state().name().toLowerCase(Locale.ROOT);
    }

    private void sign(Icon icon, String role) {
        Pieces.show(number, icon == null);
        Pieces.show(tick, icon != null);
        if (icon != null) {
            tick.setIconCode(icon);
        }
        tick.getStyleClass().setAll("ikonli-font-icon", "step-tick", "status-" + role);
        state.getStyleClass().setAll("label", "small", "status-" + role);
    }
}
