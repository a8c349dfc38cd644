package dev.mintmark.app.findings;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.fleet.finding.FindingKey;
import dev.mintmark.presentation.findings.FindingLine;
import dev.mintmark.presentation.findings.FindingsRow;
import dev.mintmark.presentation.fleet.Row;
import dev.mintmark.presentation.rollback.Bounded;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A finding in the list: how much it matters, of which service, what, and since when; or the fold above the accepted ones.
final class FindingRow extends ListCell<Row<Optional<FindingKey>, FindingsRow>> {

    static final double SERVICE = 184;
    static final double SINCE = 128;

    private static final double LEAST = 108;
    private static final double SHAPE = 16;
    private static final double LET_STAND = 0.75;

    private final FindingsContext context;
    private final FontIcon shape = new FontIcon(Icon.CIRCLE);
    private final Label service = Pieces.label("", "strong");
    private final Label where = Pieces.label("", "small", "muted");
    private final Label kind = Pieces.label("", "medium");
    private final Label guessed;
    private final Label what = Pieces.label("", "small", "muted");
    private final Label since = Pieces.label("");
    private final Label ago = Pieces.label("", "small", "muted");
    private final HBox whole;
    private final FontIcon turn = new FontIcon(Icon.CHEVRON_RIGHT);
    private final Label accepted = Pieces.label("", "muted");
    private final HBox fold = Pieces.line(8, turn, accepted);

    FindingRow(FindingsContext context) {
        this.context = context;
        guessed = Pieces.label(context.word("findings.guessed"), "chip");
        guessed.setMinWidth(USE_PREF_SIZE);
        var shapes = new HBox(shape);
        shapes.setAlignment(Pos.CENTER);
        shapes.setMinWidth(SHAPE);
        var names = column(service, where);
        kind.setMinWidth(0);
        var middle = column(Pieces.line(8, kind, guessed), what);
        share(names, middle);
        var times = column(since, ago);
        times.setMinWidth(SINCE);
        times.setPrefWidth(SINCE);
        whole = Pieces.line(12, shapes, names, middle, times);
        whole.getStyleClass().add("finding-line");
        fold.getStyleClass().add("finding-fold");
        setPrefWidth(0);
        itemProperty().flatMap(Row::valueProperty).subscribe(_ -> show());
    }

    /// Gives both as much of a line as it has, and the same in every line.
    static void share(Region service, Region what) {
        service.setMinWidth(LEAST);
        service.setPrefWidth(SERVICE);
        service.setMaxWidth(SERVICE);
        what.setMinWidth(LEAST);
        what.setPrefWidth(SERVICE);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
    }

    private static VBox column(Node... lines) {
        var column = new VBox(3, lines);
        column.setAlignment(Pos.CENTER_LEFT);
        column.setMinWidth(0);
        for (var line : lines) {
            if (line instanceof Label label) {
                label.setMinWidth(0);
            }
        }
        return column;
    }

    @Override
    protected void updateItem(Row<Optional<FindingKey>, FindingsRow> row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            show();
        }
    }

    private void show() {
        if (isEmpty() || getItem() == null) {
            return;
        }
        switch (getItem().value()) {
            case FindingsRow.Of(var line) -> show(line);
            case FindingsRow.Fold(var count, var unfolded) -> {
                turn.setIconCode(unfolded ? Icon.CHEVRON_DOWN : Icon.CHEVRON_RIGHT);
                accepted.setText(context.word("findings.fold", count));
                setGraphic(fold);
                setAccessibleText(context.word(unfolded ? "findings.fold.open" : "findings.fold.shut",
                        accepted.getText()));
            }
        }
    }

    private void show(FindingLine line) {
        var finding = line.finding();
        (line.isAccepted() ? FindingShape.LET_STAND : FindingShape.of(finding.severity())).show(shape);
        service.setText(Bounded.line(finding.service()));
        where.setText(context.says().place(finding));
        kind.setText(context.says().kind(finding.key().kind()));
        Pieces.show(guessed, finding.guessed());
        what.setText(Bounded.line(finding.what()));
        since.setText(line.isAccepted() ? context.word("findings.until", context.wording().moment(line.acceptance()
                .orElseThrow().until())) : finding.since().map(context.wording()::dayAndTime).orElse("—"));
        ago.setText(line.acceptance().map(one -> Bounded.line(one.reason())).orElseGet(() -> context.says().ago(finding)));
        Pieces.show(ago, !ago.getText().isEmpty());
        whole.setOpacity(getItem().goneProperty().get() || line.isAccepted() ? LET_STAND : 1);
        setGraphic(whole);
        setAccessibleText(context.word("findings.row.spoken", context.says().severity(finding.severity()),
                service.getText(), kind.getText(), what.getText(), context.says().since(finding),
                context.says().accepted(line)));
    }
}
