package dev.mintmark.app.fleet;

import dev.mintmark.app.frame.ListKeys;
import dev.mintmark.app.mark.VersionMark;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.presentation.fleet.InstanceLine;
import dev.mintmark.presentation.fleet.Row;
import java.util.StringJoiner;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The instances of what is open, one per row, whatever their number. Where it runs is a mere attribute.
final class InstanceList extends ListView<Row<InstanceId, InstanceLine>> {

    static final String ID = "fleet-instances";

    static final double ROW = 44;

    private final FleetContext context;
    private InstanceId selected;

    InstanceList(FleetContext context) {
        this.context = context;
        super(context.model().instances().rows());
        setId(ID);
        getStyleClass().add("instance-list");
        setAccessibleText(context.words().get("fleet.instances"));
        setFixedCellSize(ROW);
        setCellFactory(_ -> new InstanceCell());
        ListKeys.on(this);
        var arranging = context.model().instances().arrangingProperty();
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !arranging.get()) {
                selected = row.key();
            }
        });
        arranging.subscribe(busy -> {
            if (!busy && selected != null) {
                select(selected, false);
            }
        });
    }

    void select(InstanceId id, boolean show) {
        selected = id;
        context.model().instances().row(id).ifPresent(row -> {
            getSelectionModel().clearAndSelect(getItems().indexOf(row));
            if (show) {
                scrollTo(row);
            }
        });
    }

    /// Two lines: what it is and how it stands; where, since when.
    private final class InstanceCell extends ListCell<Row<InstanceId, InstanceLine>> {

        private final VersionMark mark = new VersionMark(VersionMark.SMALL);
        private final Label name = new Label();
        private final Label state = new Label();
        private final Label detail = new Label();
        private final HBox heading = new HBox(8, mark, name, state);
        private final VBox both = new VBox(2, heading, detail);
        private String stateRole = "";

        InstanceCell() {
            name.getStyleClass().addAll("mono", "instance-name");
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            state.getStyleClass().addAll("small");
            state.setMinWidth(USE_PREF_SIZE);
            detail.getStyleClass().addAll("tiny", "subtle", "instance-detail");
            heading.getStyleClass().add("lines");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
            itemProperty().flatMap(Row::valueProperty).subscribe(this::show);
            context.model().tickProperty().subscribe(() -> show(getItem() == null ? null : getItem().value()));
        }

        @Override
        protected void updateItem(Row<InstanceId, InstanceLine> row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : both);
        }

        private void show(InstanceLine line) {
            if (line == null) {
                return;
            }
            var instance = line.instance();
            line.version().ifPresent(version -> mark.show(version.id(), line.colour()));
            mark.setVisible(line.version().isPresent());
            name.setText(instance.name());
            state.setText(context.says().state(instance.state()));
            role(instance.state());
            var text = new StringJoiner(" · ");
            if (!instance.reason().isEmpty()) {
                text.add(instance.reason());
            }
            // Before the places, which are what may be cut.
            text.add(context.wording().ago(instance.since()));
            text.add(instance.workload().source().name());
            if (!instance.host().isEmpty()) {
                text.add(instance.host());
            }
            if (instance.role() != ContainerRole.MAIN) {
                text.add(context.words().get("fleet.roleOf", context.says().role(instance.role()),
                        instance.id().container()));
            }
            if (instance.restarts() > 0) {
                text.add(context.words().get("fleet.restarts", instance.restarts()));
            }
            detail.setText(text.toString());
            setAccessibleText(name.getText() + ", " + state.getText() + ", " + detail.getText());
        }

        private void role(InstanceState now) {
            var role = switch (now) {
                case READY -> "status-ok";
                case FAILING -> "status-danger";
                case NOT_READY -> "status-warning";
                case STARTING -> "status-accent";
                case TERMINATING, COMPLETED -> "status-muted";
            };
            if (!role.equals(stateRole)) {
                state.getStyleClass().remove(stateRole);
                state.getStyleClass().add(role);
                stateRole = role;
            }
        }
    }
}
