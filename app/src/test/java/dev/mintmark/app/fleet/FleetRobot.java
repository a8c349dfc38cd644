package dev.mintmark.app.fleet;

import dev.mintmark.app.look.Headless;
import dev.mintmark.presentation.fleet.FleetModel;
import dev.mintmark.presentation.fleet.Lens;
import dev.mintmark.presentation.fleet.Row;
import dev.mintmark.presentation.frame.Outlook;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/// An operator at the Fleet screen.
final class FleetRobot {

    private final FxRobot fx;
    private final FleetModel model;
    private final Outlook outlook;

    FleetRobot(FxRobot fx, FleetModel model, Outlook outlook) {
        this.fx = fx;
        this.model = model;
        this.outlook = outlook;
    }

    /// The words arrive as from the header's filter field, which is the frame's.
    FleetRobot filtersBy(String words) {
        fx.interact(() -> outlook.filterProperty().set(words));
        return waits("the filter is answered", () -> model.page().query().filter() == model.filterProperty().get());
    }

    FleetRobot opens(String service) {
        fx.clickOn(rowOf(service));
        return waits(service + " is open", () -> title().equals(service));
    }

    FleetRobot looksAt(Lens lens) {
        fx.interact(() -> model.lensProperty().set(lens));
        return this;
    }

    FleetRobot presses(KeyCode... keys) {
        for (var key : keys) {
            fx.type(key);
        }
        return this;
    }

    FleetRobot pointsAt(String service) {
        fx.moveTo(rowOf(service));
        return this;
    }

    FleetRobot pointsElsewhere() {
        fx.moveTo("#" + FleetHeader.TOTALS_ID);
        return this;
    }

    FleetRobot clicks(double x, double y) {
        Node map = fx.lookup("#" + FleetMapView.ID).query();
        fx.clickOn(map.localToScreen(x, y));
        return this;
    }

    FleetRobot clicks(String words) {
        fx.clickOn(words);
        return this;
    }

    FleetRobot waits(String expectation, BooleanSupplier holds) {
        Headless.await(expectation, holds);
        return this;
    }

    FleetRobot seesServices(String... names) {
        return waits("sees " + List.of(names), () -> services().equals(List.of(names)));
    }

    List<String> services() {
        return Headless.onFx(() -> services(ServiceTable.ID));
    }

    private List<String> services(String id) {
        TableView<Row<?, ?>> table = fx.lookup("#" + id).query();
        return table.getItems().stream().map(row -> row.key().toString()).toList();
    }

    String selected() {
        return Headless.onFx(() -> {
            TableView<Row<?, ?>> table = fx.lookup("#" + ServiceTable.ID).query();
            var row = table.getSelectionModel().getSelectedItem();
            return row == null ? "" : row.key().toString();
        });
    }

    /// What a screen reader says of a service's row.
    String hears(String service) {
        return rowOf(service).getAccessibleText();
    }

    /// The name of what is open; empty if nothing is.
    String title() {
        return fx.lookup("#" + DetailPane.ID + " .title").tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    /// All words of a part of the screen.
    String reads(String id) {
        return Headless.onFx(() -> fx.lookup("#" + id + " .label").queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible).map(Labeled::getText).collect(Collectors.joining(" | ")));
    }

    String selectedInstance() {
        return Headless.onFx(() -> {
            ListView<Row<?, ?>> list = fx.lookup("#" + InstanceList.ID).query();
            var row = list.getSelectionModel().getSelectedItem();
            return row == null ? "" : row.key().toString();
        });
    }

    private TableRow<?> rowOf(String service) {
        waits(service + " has a row", () -> rowsOf(service).size() == 1);
        return Headless.onFx(() -> rowsOf(service).getFirst());
    }

    /// Rows that show this service and stand where it is listed now: just after a change of order, before the table has
    /// been laid out again, they still stand where it was, and a click would meet another one.
    private List<TableRow<?>> rowsOf(String service) {
        TableView<Row<?, ?>> table = fx.lookup("#" + ServiceTable.ID).query();
        return fx.lookup("#" + ServiceTable.ID + " .table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> row.isVisible() && row.getItem() instanceof Row<?, ?> shown
                        && shown.key().equals(service) && row.getIndex() < table.getItems().size()
                        && table.getItems().get(row.getIndex()) == shown && !table.isNeedsLayout())
                .<TableRow<?>>map(row -> row).toList();
    }
}
