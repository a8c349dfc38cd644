package dev.mintmark.app.fleet;

import dev.mintmark.presentation.fleet.Row;
import dev.mintmark.presentation.fleet.ServiceLine;
import javafx.scene.control.TableColumn;

/// One row for each service, the worst first.
final class ServiceTable extends FleetTable<String, ServiceLine> {

    static final String ID = "fleet-services";

    private static final double STATUS = 36;
    private static final double READY = 84;
    private static final double NEWEST = 104;
    private static final double SOURCES = 150;
    private static final double SOURCES_WIDE = 220;
    private static final double ROOM_FOR_ALL_SOURCES = 1400;
    private static final double ROOM_FOR_SOURCES = 1040;
    private static final double ROOM_FOR_NEWEST = 620;
    private static final double ROOM_FOR_SIGNS = 500;
    private static final double NAME_LEAST = 124;
    private static final double SIGNS_LEAST = 134;
    private static final double SCROLL_BAR = 12;

    private final TableColumn<Row<String, ServiceLine>, Row<String, ServiceLine>> name;
    private final TableColumn<Row<String, ServiceLine>, Row<String, ServiceLine>> strip;
    private final TableColumn<Row<String, ServiceLine>, Row<String, ServiceLine>> newest;
    private final TableColumn<Row<String, ServiceLine>, Row<String, ServiceLine>> signs;
    private final TableColumn<Row<String, ServiceLine>, Row<String, ServiceLine>> sources;

    ServiceTable(FleetContext context) {
        var says = context.says();
        var words = context.words();
        super(context.model(), context.model().services(), says::spoken,
                line -> context.model().openService(line.name()));
        setId(ID);
        setAccessibleText(words.get("fleet.table.services"));
        column("", () -> new StatusCell(context)).setPrefWidth(STATUS);
        name = column(words.get("fleet.column.service"), () -> new NameCell<>(context, ServiceLine::name, says::kinds));
        strip = column(words.get("fleet.column.versions"), () -> new StripCell(context));
        var ready = column(words.get("fleet.column.ready"), () -> new TextCell<>(context, true,
                (ServiceLine line) -> says.ready(line.summary())));
        ready.setPrefWidth(READY);
        ready.getStyleClass().add("number");
        newest = column(words.get("fleet.column.newest"), () -> new TextCell<>(context, false,
                (ServiceLine line) -> says.newest(line.summary())));
        newest.setPrefWidth(NEWEST);
        signs = column(words.get("fleet.column.signs"), () -> new SignsCell(context));
        sources = column(words.get("fleet.column.sources"), () -> new TextCell<>(context, false,
                (ServiceLine line) -> says.sources(line.summary().sources())));
        widthProperty().subscribe(() -> share(getWidth() - SCROLL_BAR));
    }

    private void share(double width) {
        sources.setVisible(width >= ROOM_FOR_SOURCES);
        sources.setPrefWidth(width >= ROOM_FOR_ALL_SOURCES ? SOURCES_WIDE : SOURCES);
        newest.setVisible(width >= ROOM_FOR_NEWEST);
        // So narrow is only a list beside what is opened, which says them in full.
        signs.setVisible(width >= ROOM_FOR_SIGNS);
        var rest = Math.max(0, width - STATUS - READY - (newest.isVisible() ? NEWEST : 0)
                - (sources.isVisible() ? sources.getPrefWidth() : 0));
        name.setPrefWidth(Math.floor(Math.max(NAME_LEAST, rest * 0.22)));
        signs.setPrefWidth(Math.floor(Math.max(SIGNS_LEAST, rest * 0.28)));
        strip.setPrefWidth(Math.floor(Math.max(0, rest - name.getPrefWidth()
                - (signs.isVisible() ? signs.getPrefWidth() : 0))));
    }
}
