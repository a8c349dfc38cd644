package dev.mintmark.app.fleet;

import dev.mintmark.fleet.service.Sign;
import dev.mintmark.presentation.fleet.Row;
import dev.mintmark.presentation.fleet.ServiceLine;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;

/// What needs a look, as chips: the worst two, and how many more there are.
final class SignsCell extends TableCell<Row<String, ServiceLine>, ServiceLine> {

    private static final int MOST = 2;
    /// Below this there is room for one chip only.
    private static final double ROOM_FOR_TWO = 230;

    private final FleetWords says;
    private final HBox box = new HBox(6);
    private final List<Chip> chips = List.of(new Chip(), new Chip());
    private final Label more = new Label();

    SignsCell(FleetContext context) {
        this.says = context.says();
        super();
        getStyleClass().add("signs-cell");
        box.getStyleClass().add("chips");
        more.getStyleClass().addAll("tiny", "subtle");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        context.model().tickProperty().subscribe(this::show);
        widthProperty().subscribe(this::show);
    }

    @Override
    protected void updateItem(ServiceLine line, boolean empty) {
        super.updateItem(line, empty);
        show();
    }

    private void show() {
        if (isEmpty() || getItem() == null) {
            setGraphic(null);
            return;
        }
        var signs = getItem().summary().signs();
        var most = getWidth() < ROOM_FOR_TWO ? 1 : MOST;
        var nodes = new ArrayList<Label>();
        for (var index = 0; index < Math.min(most, signs.size()); index++) {
            chips.get(index).show(says, signs.get(index));
            nodes.add(chips.get(index));
        }
        if (signs.size() > most) {
            more.setText(says.words().get("fleet.more", signs.size() - most));
            nodes.add(more);
        }
        if (!box.getChildren().equals(nodes)) {
            box.getChildren().setAll(nodes);
        }
        setGraphic(box);
    }

    /// A sign as a chip; keeps its node while what it says changes.
    static final class Chip extends Label {

        private String role = "";

        Chip() {
            getStyleClass().add("chip");
        }

        void show(FleetWords says, Sign sign) {
            say(says.sign(sign), FleetWords.role(sign.severity()));
        }

        void say(String text, String newRole) {
            setText(text);
            if (!newRole.equals(role)) {
                getStyleClass().remove(role);
                if (!newRole.isEmpty()) {
                    getStyleClass().add(newRole);
                }
                role = newRole;
            }
        }
    }
}
