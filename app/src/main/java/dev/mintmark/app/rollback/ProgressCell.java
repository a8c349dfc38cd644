package dev.mintmark.app.rollback;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.change.rollback.Progress;
import dev.mintmark.presentation.rollback.Bounded;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A member of a running plan: where it is, how far it has come, what it waits for.
final class ProgressCell extends ListCell<ProgressRow> {

    private static final double STRIP = 8;
    private static final String FONT = "Inter";
    private static final double SIZE = 12;
    private static final double LINE = 14.5;
    /// The insets of a row, and a little.
    private static final double SIDES = 10;
    private static final int MOST = 4;

    private final RollbackContext context;
    private final Label name = Pieces.label("");
    private final Label state = Pieces.label("", "chip");
    private final MovingStrip strip;
    private final Label counts = Pieces.label("", "small", "muted");
    private final Label waiting = Pieces.label("", "small");
    private final VBox whole;

    ProgressCell(RollbackContext context) {
        this.context = context;
        strip = new MovingStrip(context.tools().theme(), STRIP);
        name.setMinWidth(0);
        state.setMinWidth(USE_PREF_SIZE);
        counts.setMinWidth(0);
        waiting.setMinWidth(0);
        waiting.setWrapText(true);
        whole = new VBox(6, Pieces.line(8, name, Pieces.spring(), state), strip, counts, waiting);
        whole.getStyleClass().add("progress-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ProgressRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : whole);
        if (empty || row == null) {
            setAccessibleText(null);
            return;
        }
        var progress = row.progress();
        name.setText(RollbackWords.workload(row.plan().member(progress.member()).workload()));
        var stopped = row.over() && progress.state() == Progress.State.MOVING;
        state.setText(stopped ? context.word("rollbacks.progress.stopped") : context.says().state(progress));
        state.getStyleClass().setAll("label", "chip", stopped ? "warning" : RollbackWords.role(progress.state()));
        strip.show(row.bands());
        counts.setText(context.says().counts(progress));
        waiting.setText(waiting(context, row));
        waiting.getStyleClass().setAll("label", "small", progress.state() == Progress.State.STUCK
                ? "status-danger" : "muted");
        setAccessibleText(context.word("rollbacks.member.spoken", name.getText(), state.getText(), counts.getText(),
                waiting.getText()));
    }

    /// Over how many lines what is waited for goes in a list as wide as this, at most.
    static int lines(List<ProgressRow> rows, RollbackContext context, double width) {
        if (width <= SIDES) {
            return 1;
        }
        var words = new Text();
        words.setFont(Font.font(FONT, SIZE));
        words.setWrappingWidth(width - SIDES);
        return rows.stream().map(row -> waiting(context, row)).distinct().mapToInt(waiting -> {
            words.setText(waiting);
            return (int) Math.round(words.getLayoutBounds().getHeight() / LINE);
        }).map(lines -> Math.clamp(lines, 1, MOST)).max().orElse(1);
    }

    private static String waiting(RollbackContext context, ProgressRow row) {
        var what = context.says().local(Bounded.line(row.progress().waiting()));
        if (what.isEmpty()) {
            return "";
        }
        return row.since().map(since -> context.word("rollbacks.waiting.since", what, context.wording()
                .clockTime(since),
                context.wording().ago(since))).orElseGet(() -> context.word("rollbacks.waiting", what));
    }
}
