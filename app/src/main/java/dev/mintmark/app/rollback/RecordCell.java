package dev.mintmark.app.rollback;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.presentation.rollback.Bounded;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/// A line of the audit.
final class RecordCell extends ListCell<AuditEntry> {

    private final RollbackContext context;
    private final Label number = Pieces.label("", "mono", "subtle");
    private final Label act = Pieces.label("", "mono");
    private final Label stage = Pieces.label("", "small");
    private final Label at = Pieces.label("", "small", "muted");
    private final Label facts = Pieces.label("", "small", "muted");
    private final VBox whole;

    RecordCell(RollbackContext context) {
        this.context = context;
        act.setMinWidth(0);
        facts.setMinWidth(0);
        for (var fixed : new Label[] {number, stage, at}) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        whole = new VBox(3, Pieces.line(10, number, act, stage, Pieces.spring(), at), facts);
        whole.getStyleClass().add("rollback-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(AuditEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        setGraphic(empty || entry == null ? null : whole);
        if (empty || entry == null) {
            setAccessibleText(null);
            return;
        }
        var record = entry.record();
        number.setText("#" + entry.number());
        act.setText(Bounded.line(record.act() + " " + record.subject()));
        stage.setText(context.word("rollbacks.record." + record.stage().name().toLowerCase(Locale.ROOT)));
        stage.getStyleClass().setAll("label", "small", record.stage() == AuditStage.FAILED ? "status-danger"
                : record.stage() == AuditStage.SUCCEEDED ? "status-ok" : "muted");
        at.setText(context.wording().exact(entry.at()));
        facts.setText(Bounded.line(record.actor() + " · " + record.facts().entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue()).collect(Collectors.joining("  "))));
        setAccessibleText(String.join(", ", act.getText(), stage.getText(), at.getText(), facts.getText()));
    }
}
