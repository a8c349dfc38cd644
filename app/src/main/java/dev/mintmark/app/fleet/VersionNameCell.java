package dev.mintmark.app.fleet;

import dev.mintmark.app.mark.VersionMark;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.presentation.fleet.Row;
import dev.mintmark.presentation.fleet.VersionLine;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A version's mark, short digest and references.
final class VersionNameCell extends TableCell<Row<Digest, VersionLine>, VersionLine> {

    private final FleetWords says;
    private final VersionMark mark = new VersionMark(VersionMark.LARGE);
    private final Label digest = new Label();
    private final Label references = new Label();
    private final VBox lines = new VBox(2, digest, references);
    private final HBox all = new HBox(12, mark, lines);

    VersionNameCell(FleetWords says) {
        this.says = says;
        super();
        getStyleClass().add("version-name-cell");
        all.getStyleClass().add("lines");
        lines.getStyleClass().add("lines");
        digest.getStyleClass().add("mono");
        references.getStyleClass().addAll("tiny", "subtle");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(VersionLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        mark.show(line.summary().version().id(), line.colour());
        digest.setText(line.summary().version().id().shortForm());
        references.setText(says.references(line.summary().references()));
        setGraphic(all);
    }
}
