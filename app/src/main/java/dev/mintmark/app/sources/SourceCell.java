package dev.mintmark.app.sources;

import dev.mintmark.presentation.sources.SourceLine;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;

/// What a source is called, and below it where it looks.
final class SourceCell extends TableCell<SourceLine, SourceLine> {

    private final SourceWording wording;
    private final Label name = new Label();
    private final Label where = new Label();
    private final VBox lines = new VBox(2, name, where);

    SourceCell(SourceWording wording) {
        this.wording = wording;
        name.getStyleClass().add("strong");
        where.getStyleClass().addAll("small", "muted");
        lines.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(SourceLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        name.setText(line.id().name());
        where.setText(wording.kind(line) + " · " + line.status().endpoint());
        setGraphic(lines);
    }
}
