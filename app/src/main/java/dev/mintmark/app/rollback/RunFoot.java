package dev.mintmark.app.rollback;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.notify.BellButton;
import dev.mintmark.app.notify.Places;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.presentation.frame.Notify;
import dev.mintmark.presentation.rollback.Bounded;
import dev.mintmark.presentation.rollback.RunModel;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// How a run stands, for how long, and what can be done about it.
final class RunFoot extends HBox {

    static final String LEAVE = "rollback-leave";
    static final String ABORT = "rollback-abort";
    static final String FORWARD = "rollback-forward";
    static final String AGAIN = "rollback-again";

    private final RollbackContext context;
    private final Label stage = Pieces.label("", "chip");
    private final Label elapsed = Pieces.label("", "mono");
    private final Label reason = Pieces.label("", "muted");
    private final BellButton bell;
    private final Button leave;
    private final Button forward;
    private final Button again;
    private final Button abort;

    RunFoot(RollbackContext context, Runnable leaving, Runnable forwarding, Runnable planning, Runnable aborting) {
        super(10);
        this.context = context;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("rollback-foot", "run-foot");
        stage.setMinWidth(USE_PREF_SIZE);
        elapsed.setMinWidth(USE_PREF_SIZE);
        reason.setMinWidth(0);
        leave = Pieces.button(LEAVE, context.word("rollbacks.leave"), "Esc", leaving);
        forward = Pieces.button(FORWARD, context.word("rollbacks.forward.button"), "F", forwarding);
        again = Pieces.button(AGAIN, context.word("rollbacks.again.button"), "p", planning);
        abort = Pieces.button(ABORT, context.word("rollbacks.abort.button"), "X", aborting);
        abort.getStyleClass().add("danger");
        bell = new BellButton(context.tools().words(), context.tools().notices().bells(), Notify.Event.CONVERGED,
                Notify.Event.STUCK);
        getChildren().setAll(stage, elapsed, reason, Pieces.spring(), bell, leave, forward, again, abort);
    }

    void show(RunModel model) {
        var run = model.run();
        stage.setText(model.abortingProperty().get() ? context.word("rollbacks.aborting") : context.says().stage(run));
        stage.getStyleClass().setAll("label", "chip", model.abortingProperty().get() ? "warning"
                : RollbackWords.role(run.stage()));
        reason.setText(why(run));
        bell.about(run.plan().id().toString(), Places.of(run.plan()));
        Pieces.show(bell, !run.stage().isOver());
        Pieces.show(forward, model.mayGoForward());
        Pieces.show(again, model.mayPlanAgain());
        Pieces.show(abort, !run.stage().isOver());
        abort.setDisable(!model.mayAbort());
        tick(model);
    }

    private String why(Run run) {
        var intent = run.plan().intent();
        return context.word("rollbacks.because", Bounded.line(intent.reason()), intent.ticket().isPresent() ? 1 : 0,
                intent.ticket().map(Bounded::line).orElse(""), Bounded.line(intent.operator()));
    }

    void tick(RunModel model) {
        elapsed.setText(RollbackWords.clock(model.elapsed()));
    }

    void focusLeave() {
        leave.requestFocus();
    }
}
