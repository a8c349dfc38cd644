package dev.mintmark.app.rollback;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.presentation.rollback.Bounded;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A check as a row: what it found, by what evidence, and what can be done about it.
final class FindingCell extends ListCell<FindingRow> {

    /// As high as a step's.
    static final double ROW = 54;

    private static final double AROUND = 16;
    private static final double ABOUT = 140;
    private static final double TITLE_MOST = 2 * 17 + 2;
    private static final double EVIDENCE_MOST = 4 * 16 + 2;

    private final RollbackContext context;
    private final FontIcon sign = new FontIcon(Icon.CHECK);
    private final Label title = Pieces.label("");
    private final Label about = Pieces.label("", "tiny", "subtle");
    private final Label evidence = Pieces.label("", "small", "muted");
    private final Label details = Pieces.label("", "small", "status-accent");
    private final Label link = Pieces.label("", "small", "status-accent");
    private final HBox whole;

    /// @param open shows all of what was found, whatever else choosing the row does
    FindingCell(RollbackContext context, Runnable open) {
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
        details.setText(context.word("rollbacks.details"));
        details.setMinWidth(USE_PREF_SIZE);
        details.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                event.consume();
                open.run();
            }
        });
        var links = new VBox(2, details, link);
        links.setAlignment(Pos.CENTER_RIGHT);
        whole = Pieces.line(12, sign, words, links);
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
        title.setText(context.says().local(Bounded.line(row.finding().title())));
        about.setText(RollbackWords.about(row.plan(), row.finding().member()));
        evidence.setText(row.override().map(reason -> context.word("rollbacks.overridden", Bounded.line(reason)))
                .orElseGet(() -> context.says().evidence(row.plan(), row.finding())));
        Pieces.show(link, row.isForOverriding());
        link.setText(context.word(row.sign() == FindingSign.BLOCKED ? "rollbacks.override.link"
                : "rollbacks.override.withdraw"));
        inFull(row.sign() == FindingSign.BLOCKED);
        setAccessibleText(context.word("rollbacks.check.spoken", context.word(row.sign().key()), title.getText(),
                evidence.getText()));
    }

    /// Why nothing can be run is read without opening anything.
    private void inFull(boolean wanted) {
        title.setWrapText(wanted);
        title.setMaxHeight(wanted ? TITLE_MOST : USE_COMPUTED_SIZE);
        evidence.setWrapText(wanted);
        evidence.setMaxHeight(wanted ? EVIDENCE_MOST : USE_COMPUTED_SIZE);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null || width < 0) {
            return ROW;
        }
        var sides = snappedLeftInset() + snappedRightInset();
        return Math.max(ROW, Math.ceil(snappedTopInset() + whole.prefHeight(width - sides) + snappedBottomInset())
                + (evidence.isWrapText() ? AROUND : 0));
    }
}
