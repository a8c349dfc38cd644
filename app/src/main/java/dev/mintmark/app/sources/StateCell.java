package dev.mintmark.app.sources;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.presentation.sources.Health;
import dev.mintmark.presentation.sources.SourceLine;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// How a source stands: shape, word and colour.
final class StateCell extends TableCell<SourceLine, SourceLine> {

    private final SourceWording wording;
    private final FontIcon icon = new FontIcon();
    private final Label state = new Label("", icon);
    private final Label detail = new Label();
    private final VBox lines = new VBox(2, state, detail);

    StateCell(SourceWording wording) {
        this.wording = wording;
        state.setGraphicTextGap(8);
        detail.getStyleClass().addAll("small", "muted");
        // Below the word, not below the icon. A margin, because padding of labels is the style sheet's.
        VBox.setMargin(detail, new Insets(0, 0, 0, 24));
        detail.managedProperty().bind(detail.visibleProperty());
        lines.setAlignment(Pos.CENTER_LEFT);
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
        detail.setText(wording.stateDetail(line));
        detail.setVisible(!detail.getText().isEmpty());
        setGraphic(lines);
    }

    static void show(Label state, FontIcon icon, Health health) {
        var style = "status-" + SourceWording.style(health);
        icon.setIconCode(shape(health));
        icon.getStyleClass().setAll("ikonli-font-icon", style);
        state.getStyleClass().setAll("label", style);
    }

    private static Ikon shape(Health health) {
        return switch (health) {
            case CURRENT -> Icon.CHECK_CIRCLE;
            case LIMITED -> Icon.EYE_OFF;
            case STALE -> Icon.CLOCK;
            case UNREACHABLE -> Icon.ALERT_TRIANGLE;
            case CONNECTING, CATCHING_UP -> Icon.LOADER;
            case NOT_WATCHED -> Icon.PAUSE_CIRCLE;
        };
    }
}
