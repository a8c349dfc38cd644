package dev.mintmark.app.fleet;

import dev.mintmark.presentation.fleet.FleetPage;
import dev.mintmark.presentation.fleet.FleetStanding;
import dev.mintmark.presentation.fleet.Lens;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The screen's title, the three lenses, and the fleet in one line.
final class FleetHeader extends VBox {

    static final String TOTALS_ID = "fleet-totals";

    private final FleetContext context;
    private final Label totals = new Label();
    private final Label look = new Label();
    private final Map<Lens, ToggleButton> lenses = new EnumMap<>(Lens.class);

    FleetHeader(FleetContext context) {
        this.context = context;
        var words = context.words();
        var title = new Label(words.get("fleet.title"));
        title.getStyleClass().add("title");
        var held = new Label(words.get("fleet.held"));
        held.getStyleClass().addAll("tiny", "subtle");
        held.visibleProperty().bind(context.model().orderHeldProperty());
        held.managedProperty().bind(held.visibleProperty());
        totals.getStyleClass().addAll("small", "muted");
        totals.setId(TOTALS_ID);
        look.getStyleClass().addAll("small", "strong");
        var group = new ToggleGroup();
        var segmented = new HBox();
        segmented.getStyleClass().add("segmented");
        for (var lens : Lens.values()) {
            var button = new ToggleButton(words.get("fleet.lens." + lens.name().toLowerCase(Locale.ROOT)));
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                context.model().lensProperty().set(lens);
            });
            button.setMinWidth(USE_PREF_SIZE);
            lenses.put(lens, button);
            segmented.getChildren().add(button);
        }
        context.model().lensProperty().subscribe(lens -> lenses.get(lens).setSelected(true));
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        title.setMinWidth(USE_PREF_SIZE);
        look.setMinWidth(USE_PREF_SIZE);
        // The second one begins with a dot that stands as far from its words as this.
        var sums = new HBox(4, totals, look);
        sums.setAlignment(Pos.CENTER_RIGHT);
        var line = new HBox(8, title, spring, held, sums);
        line.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("fleet-header");
        getChildren().setAll(line, segmented);
        context.model().pageProperty().subscribe(this::show);
    }

    private void show(FleetPage page) {
        var words = context.words();
        var wording = context.wording();
        var narrowed = page.shown().services() != page.totals().services();
        totals.setText(narrowed
                ? words.get("fleet.totalsOf", page.shown().services(), wording.count(page.shown().services()),
                        wording.count(page.totals().services()), page.shown().instances(),
                        wording.count(page.shown().instances()))
                : words.get("fleet.totals", page.totals().services(), wording.count(page.totals().services()),
                        page.totals().instances(), wording.count(page.totals().instances())));
        // What no source has told yet is not nothing.
        totals.setVisible(page.totals().services() > 0 || page.standing() == FleetStanding.NOTHING_RUNS);
        look.setVisible(page.shown().services() > 0);
        look.setManaged(page.shown().services() > 0);
        look.setText(words.get("fleet.needALook", page.shown().needALook(), wording.count(page.shown().needALook())));
    }
}
