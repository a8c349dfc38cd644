package dev.mintmark.app.frame;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.environment.Environment;
import dev.mintmark.presentation.environment.EnvironmentColour;
import java.util.Optional;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the operator calls a place, in its colour. Production has a sign as well, so that nobody needs the colour.
public final class EnvironmentChip extends Label {

    private static final String PRODUCTION = "production";

    public EnvironmentChip(Tools tools, Environment environment) {
        super(environment.name());
        getStyleClass().addAll("chip", "environment");
        setMinWidth(USE_PREF_SIZE);
        if (environment.colour() != EnvironmentColour.NEUTRAL) {
            getStyleClass().add(environment.colour().word());
        }
        if (environment.production()) {
            getStyleClass().add(PRODUCTION);
            setGraphic(new FontIcon(Icon.ALERT_OCTAGON));
        }
        Described.as(this, tools.word(environment.production() ? "frame.environment.production" : "frame.environment",
                environment.name()), "");
    }

    /// Of a source as a whole; empty where nothing is said about it.
    public static Optional<EnvironmentChip> of(Tools tools, SourceId source) {
        return tools.outlook().environmentsProperty().get().of(source)
                .map(environment -> new EnvironmentChip(tools, environment));
    }
}
