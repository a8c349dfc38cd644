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
    private static final double ROOM_FOR_SINCE = 560;
    private static final double NAME_LEAST = 140;
    private static final double NAME_MOST = 340;
    private static final double SCROLL_BAR = 12;

    private final TableColumn<Row<Digest, VersionLine>, Row<Digest, VersionLine>> name;
    private final TableColumn<Row<Digest, VersionLine>, Row<Digest, VersionLine>> targets;
    private final TableColumn<Row<Digest, VersionLine>, Row<Digest, VersionLine>> since;

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
        since = column(words.get("fleet.column.since"), () -> new TextCell<>(context, false,
                (VersionLine line) -> context.wording().ago(line.summary().since())));
        since.setPrefWidth(SINCE);
        widthProperty().subscribe(() -> share(getWidth() - SCROLL_BAR));
    }

    private void share(double width) {
        since.setVisible(width >= ROOM_FOR_SINCE);
        var rest = Math.max(0, width - READY - (since.isVisible() ? SINCE : 0));
        name.setPrefWidth(Math.floor(Math.clamp(rest * 0.32, NAME_LEAST, NAME_MOST)));
        targets.setPrefWidth(Math.floor(Math.max(0, rest - name.getPrefWidth())));
    }
}
