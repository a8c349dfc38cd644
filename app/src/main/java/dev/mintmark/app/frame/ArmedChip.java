package dev.mintmark.app.frame;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.presentation.arm.ArmedModel;
import dev.mintmark.presentation.arm.ArmedPlace;
import dev.mintmark.presentation.environment.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says whether anything can be changed from here, where, and for how long; a click arms and disarms.
final class ArmedChip extends Button {

    static final String ID = "armed";

    private static final String ARMED = "armed";
    private static final String PRODUCTION = "production";
    private static final int NAMED = 2;

    private final Tools tools;
    private final ArmedModel model;
    private final FontIcon icon = new FontIcon(Icon.LOCK);

    ArmedChip(Tools tools, ArmedModel model) {
        this.tools = tools;
        this.model = model;
        setId(ID);
        setGraphic(icon);
        getStyleClass().addAll("header-chip", "may-be-cut");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> open());
        model.placesProperty().subscribe(this::show);
    }

    void refresh() {
        model.refresh();
        show(model.placesProperty().get());
    }

    /// What is armed for good has no colour: it would always be, and then nobody looks.
    private void show(List<ArmedPlace> places) {
        var armed = places.stream().filter(place -> place.until().isPresent()).toList();
        var lockable = places.isEmpty() || !places.stream().allMatch(ArmedPlace::armed);
        icon.setIconCode(armed.isEmpty() && lockable ? Icon.LOCK : Icon.UNLOCK);
        getStyleClass().removeAll(ARMED, PRODUCTION);
        if (armed.isEmpty()) {
            var forGood = places.stream().filter(ArmedPlace::armed).map(place -> place.source().name()).toList();
            setText(forGood.isEmpty() ? tools.word("frame.readOnly")
                    : tools.word(lockable ? "frame.armed.someForGood" : "frame.armed.forGood", forGood.getFirst(), forGood.size() - 1));
        } else {
            getStyleClass().add(ARMED);
            if (armed.stream().anyMatch(this::isProduction)) {
                getStyleClass().add(PRODUCTION);
            }
            setText(tools.word("frame.armed", String.join(", ", armed.stream().limit(NAMED)
                    .map(place -> place.source().name()).toList()), Math.max(0, armed.size() - NAMED), left(armed)));
        }
        Described.spoken(Described.as(this, getText(), ""), tools.word("frame.armed.spoken", getText()));
    }

    /// Whether the operator has called it so; what nothing is said about is not told apart by colour.
    private boolean isProduction(ArmedPlace place) {
        return tools.outlook().environmentsProperty().get().of(place.source())
                .filter(Environment::production).isPresent();
    }

    /// What ends first.
    private String left(List<ArmedPlace> armed) {
        var end = armed.stream().map(ArmedPlace::until).flatMap(Optional::stream).min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return tools.wording().span(Duration.between(tools.wording().clock().instant(), end));
    }

    private void open() {
        Popping.below(this, new ArmingPanel(tools, model));
    }
}
