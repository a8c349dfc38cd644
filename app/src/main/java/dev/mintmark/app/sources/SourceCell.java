package dev.mintmark.app.sources;

import dev.mintmark.app.frame.EnvironmentChip;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.presentation.sources.SourceLine;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a source is called, and below it where it looks.
final class SourceCell extends TableCell<SourceLine, SourceLine> {

    private final Tools tools;
    private final SourceWording wording;
    private final Label name = new Label();
    private final Label where = new Label();
    private final HBox named = new HBox(8, name);
    private final VBox lines = new VBox(2, named, where);

    SourceCell(Tools tools, SourceWording wording) {
        this.tools = tools;
        this.wording = wording;
        named.setAlignment(Pos.CENTER_LEFT);
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
        named.getChildren().setAll(name);
        EnvironmentChip.of(tools, line.id()).ifPresent(named.getChildren()::add);
        where.setText(wording.kind(line) + " · " + line.status().endpoint());
        setGraphic(lines);
    }
}
