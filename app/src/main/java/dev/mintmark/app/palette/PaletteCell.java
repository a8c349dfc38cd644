package dev.mintmark.app.palette;

import dev.mintmark.app.access.KeyCaps;
import dev.mintmark.presentation.palette.PaletteMatch;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A line of the palette: its title with the typed letters lit, what it is about, its key.
final class PaletteCell extends ListCell<PaletteMatch> {

    private final TextFlow title = new TextFlow();
    private final Label detail = new Label();
    private final HBox keys = new HBox();
    private final HBox line = new HBox(12);

    PaletteCell(Runnable run) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        detail.getStyleClass().addAll("small", "muted");
        title.setMinWidth(USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setFillHeight(false);
        keys.setAlignment(Pos.CENTER_RIGHT);
        line.getChildren().addAll(title, detail, space, keys);
        setOnMouseClicked(_ -> run.run());
    }

    @Override
    protected void updateItem(PaletteMatch match, boolean empty) {
        super.updateItem(match, empty);
        if (empty || match == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var entry = match.entry();
        title.getChildren().clear();
        for (var place = 0; place < entry.title().length(); ) {
            var lit = match.positions().contains(place);
            var end = place + 1;
            while (end < entry.title().length() && match.positions().contains(end) == lit) {
                end++;
            }
            var part = new Text(entry.title().substring(place, end));
            part.getStyleClass().add(lit ? "lit" : "plain");
            title.getChildren().add(part);
            place = end;
        }
        detail.setText(entry.detail());
        keys.getChildren().clear();
        if (!entry.keys().isEmpty()) {
            keys.getChildren().add(KeyCaps.of(entry.keys()));
        }
        setAccessibleText(entry.title() + (entry.detail().isEmpty() ? "" : ", " + entry.detail()));
        setGraphic(line);
    }
}
