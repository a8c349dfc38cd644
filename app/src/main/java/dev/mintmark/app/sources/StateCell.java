package dev.mintmark.app.sources;

import dev.mintmark.presentation.sources.Health;
import dev.mintmark.presentation.sources.SourceLine;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How a source stands: shape, word and colour.
final class StateCell extends TableCell<SourceLine, SourceLine> {

    private final SourceWording wording;
    private final FontIcon icon = new FontIcon();
    private final Label state = new Label("", icon);

    StateCell(SourceWording wording) {
        this.wording = wording;
        state.setGraphicTextGap(8);
    }

    @Override
    protected void updateItem(SourceLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        show(state, icon, line.health());
        state.setText(wording.state(line));
        setGraphic(state);
    }

    static void show(Label state, FontIcon icon, Health health) {
        var style = "status-" + SourceWording.style(health);
        icon.setIconCode(shape(health));
        icon.getStyleClass().setAll("ikonli-font-icon", style);
        state.getStyleClass().setAll("label", style);
    }

    private static Ikon shape(Health health) {
        return switch (health) {
            case CURRENT -> Feather.CHECK_CIRCLE;
            case LIMITED -> Feather.EYE_OFF;
            case STALE -> Feather.CLOCK;
            case UNREACHABLE -> Feather.ALERT_TRIANGLE;
            case CONNECTING, CATCHING_UP -> Feather.LOADER;
            case NOT_WATCHED -> Feather.PAUSE_CIRCLE;
        };
    }
}
