package dev.mintmark.app.preferences;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.frame.EnvironmentChip;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.presentation.settings.EnvironmentLine;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The environments as they look elsewhere, each with where it is.
final class EnvironmentsRow extends VBox {

    private static final double NAME = 160;

    private final Tools tools;

    EnvironmentsRow(Tools tools) {
        this.tools = tools;
        getStyleClass().add("settings-environments");
    }

    void show(List<EnvironmentLine> environments) {
        Pieces.show(this, !environments.isEmpty());
        getChildren().setAll(environments.stream().map(this::line).toList());
    }

    private HBox line(EnvironmentLine line) {
        var chip = Pieces.line(0, new EnvironmentChip(tools, line.environment()));
        chip.setMinWidth(NAME);
        return Pieces.line(12, chip, Pieces.label(line.place(), "mono"), Pieces.label(tools.word(
                line.environment().production() ? "settings.environment.production" : "settings.environment.other"),
                "small", "muted"));
    }
}
