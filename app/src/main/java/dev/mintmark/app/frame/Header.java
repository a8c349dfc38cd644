package dev.mintmark.app.frame;

import dev.mintmark.app.access.Described;
import dev.mintmark.presentation.arm.ArmedModel;
import dev.mintmark.presentation.sources.SourcesModel;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Where the operator looks: sources, words, moment; and whether anything can be changed. Another colour all across
/// while the fleet is shown as it was.
final class Header extends HBox {

    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private static final double ROOM_FOR_ALL = 930;
    private static final double ARMED_LEAST = 104;

    private final FilterField filter;
    private final ArmedChip armed;
    private final List<Runnable> added = new ArrayList<>();

    /// @param demo whether the fleet is made up
    Header(Tools tools, SourcesModel sources, ArmedModel arming, boolean demo, Runnable openPalette) {
        getStyleClass().add("header");
        setAlignment(Pos.CENTER_LEFT);
        filter = new FilterField(tools);
        armed = new ArmedChip(tools, arming);
        HBox.setHgrow(filter, Priority.ALWAYS);
        getChildren().add(new ScopeChooser(tools, sources));
        if (demo) {
            var badge = new Label(tools.word("frame.demo"));
            badge.setId("demo-badge");
            badge.getStyleClass().addAll("chip", "accent");
            badge.setMinWidth(USE_PREF_SIZE);
            getChildren().add(badge);
        }
        var palette = paletteChip(tools, openPalette);
        getChildren().addAll(filter, new MomentChip(tools), armed, palette);
        // As wide as the window gives it, and not as it would like: else it would never find out that there is less room.
        setMinWidth(0);
        widthProperty().subscribe(() -> {
            var tight = getWidth() > 0 && getWidth() < ROOM_FOR_ALL;
            palette.setVisible(!tight);
            palette.setManaged(!tight);
            armed.setMinWidth(tight ? ARMED_LEAST : USE_PREF_SIZE);
        });
        tools.outlook().momentProperty().subscribe(moment -> pseudoClassStateChanged(PAST, moment.isPast()));
    }

    FilterField filter() {
        return filter;
    }

    /// Shows something of a screen's own on every screen, before what can be changed.
    ///
    /// @param tick a second has passed
    void add(Node chip, Runnable tick) {
        added.add(tick);
        getChildren().add(getChildren().indexOf(armed), chip);
    }

    void refresh() {
        armed.refresh();
        added.forEach(Runnable::run);
    }

    private static Button paletteChip(Tools tools, Runnable openPalette) {
        var key = new Label("Ctrl K");
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        var chip = new Button("", key);
        chip.setId("open-palette");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.getStyleClass().add("header-chip");
        chip.setOnAction(_ -> openPalette.run());
        return Described.as(chip, tools.word("window.palette"), "Ctrl+K");
    }
}
