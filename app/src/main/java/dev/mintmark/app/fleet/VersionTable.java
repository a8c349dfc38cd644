package dev.mintmark.app.fleet;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.presentation.fleet.Row;
import dev.mintmark.presentation.fleet.VersionLine;
import javafx.scene.control.TableColumn;

/// The table turned round: one row for each image version, the newest first, its cells the targets it runs on.
final class VersionTable extends FleetTable<Digest, VersionLine> {

    static final String ID = "fleet-versions";

    private static final double READY = 96;
    private static final double SINCE = 112;
    private static final double SCROLL_BAR = 12;

    private final TableColumn<Row<Digest, VersionLine>, Row<Digest, VersionLine>> name;
    private final TableColumn<Row<Digest, VersionLine>, Row<Digest, VersionLine>> targets;

    VersionTable(FleetContext context) {
        var says = context.says();
        var words = context.words();
        super(context.model(), context.model().versions(), says::spoken,
                line -> context.model().openVersion(line.summary().version()));
        setId(ID);
        setAccessibleText(words.get("fleet.table.versions"));
        name = column(words.get("fleet.column.version"), () -> new VersionNameCell(context));
        targets = column(words.get("fleet.column.targets"), () -> new TargetsCell(context));
        var ready = column(words.get("fleet.column.ready"), () -> new TextCell<>(context, true,
                (VersionLine line) -> words.get(line.summary().stale() ? "fleet.readyStale" : "fleet.ready",
                        context.wording().count(line.summary().ready()),
                        context.wording().count(line.summary().instances()))));
        ready.setPrefWidth(READY);
        ready.getStyleClass().add("number");
        column(words.get("fleet.column.since"), () -> new TextCell<>(context, false,
                (VersionLine line) -> context.wording().ago(line.summary().since()))).setPrefWidth(SINCE);
        widthProperty().subscribe(() -> share(getWidth() - SCROLL_BAR));
    }

    private void share(double width) {
        var rest = Math.max(0, width - READY - SINCE);
        name.setPrefWidth(Math.floor(Math.min(340, rest * 0.32)));
        targets.setPrefWidth(Math.floor(rest - name.getPrefWidth()));
    }
}
