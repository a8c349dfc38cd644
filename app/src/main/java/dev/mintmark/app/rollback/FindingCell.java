package dev.mintmark.app.rollback;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.presentation.rollback.Bounded;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A check as a row: what it found, by what evidence, and what can be done about it.
final class FindingCell extends ListCell<FindingRow> {

    private static final double ABOUT = 140;

    private final RollbackContext context;
    private final FontIcon sign = new FontIcon(Feather.CHECK);
    private final Label title = Pieces.label("");
    private final Label about = Pieces.label("", "tiny", "subtle");
    private final Label evidence = Pieces.label("", "small", "muted");
    private final Label link = Pieces.label("", "small", "status-accent");
    private final HBox whole;

    FindingCell(RollbackContext context) {
        this.context = context;
        title.setMinWidth(0);
        evidence.setMinWidth(0);
        link.setMinWidth(USE_PREF_SIZE);
        about.setMinWidth(0);
        about.setMaxWidth(ABOUT);
        title.setMaxWidth(Double.MAX_VALUE);
        var words = new VBox(2, Pieces.line(8, title, about), evidence);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        whole = Pieces.line(12, sign, words, link);
        whole.getStyleClass().add("rollback-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(FindingRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : whole);
        if (empty || row == null) {
            setAccessibleText(null);
            return;
        }
        row.sign().show(sign);
        title.setText(Bounded.line(row.finding().title()));
        about.setText(RollbackWords.about(row.plan(), row.finding().member()));
        evidence.setText(row.override().map(reason -> context.word("rollbacks.overridden", Bounded.line(reason)))
                .orElseGet(() -> context.says().evidence(row.plan(), row.finding())));
        link.setText(context.word(!row.isForOverriding() ? "rollbacks.details"
                : row.sign() == FindingSign.BLOCKED ? "rollbacks.override.link" : "rollbacks.override.withdraw"));
        setAccessibleText(context.word("rollbacks.check.spoken", context.word(row.sign().key()), title.getText(),
                evidence.getText()));
    }
}
