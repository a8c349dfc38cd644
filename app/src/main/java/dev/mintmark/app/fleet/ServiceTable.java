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
    private static final double SCROLL_BAR = 12;

    private final TableColumn<Row<String, ServiceLine>, Row<String, ServiceLine>> name;
    private final TableColumn<Row<String, ServiceLine>, Row<String, ServiceLine>> strip;
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
        column(words.get("fleet.column.newest"), () -> new TextCell<>(context, false,
                (ServiceLine line) -> says.newest(line.summary()))).setPrefWidth(NEWEST);
        signs = column(words.get("fleet.column.signs"), () -> new SignsCell(context));
        sources = column(words.get("fleet.column.sources"), () -> new TextCell<>(context, false,
                (ServiceLine line) -> says.sources(line.summary().sources())));
        widthProperty().subscribe(() -> share(getWidth() - SCROLL_BAR));
    }

    private void share(double width) {
        sources.setVisible(width >= ROOM_FOR_SOURCES);
        sources.setPrefWidth(width >= ROOM_FOR_ALL_SOURCES ? SOURCES_WIDE : SOURCES);
        var rest = Math.max(0, width - STATUS - READY - NEWEST - (sources.isVisible() ? sources.getPrefWidth() : 0));
        name.setPrefWidth(Math.floor(rest * 0.22));
        strip.setPrefWidth(Math.floor(rest * 0.50));
        signs.setPrefWidth(Math.floor(rest * 0.28));
    }
}
