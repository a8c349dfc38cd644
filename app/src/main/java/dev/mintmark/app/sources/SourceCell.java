package dev.mintmark.app.sources;

import dev.mintmark.app.frame.EnvironmentChip;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.presentation.sources.SourceLine;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a source is called, and below it where it looks.
final class SourceCell extends TableCell<SourceLine, SourceLine> {

    private static final double GAP = 8;
    private static final double LEAST_WHERE = 60;

    private final Tools tools;
    private final SourceWording wording;
    private final Label name = new Label();
    private final Label where = new Label();
    private final HBox first = new HBox(GAP, name);
    private final HBox second = new HBox(GAP, where);
    private final VBox lines = new VBox(2, first, second);
    private Optional<EnvironmentChip> chip = Optional.empty();

    SourceCell(Tools tools, SourceWording wording) {
        this.tools = tools;
        this.wording = wording;
        first.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("strong");
        where.setMinWidth(0);
        where.getStyleClass().addAll("small", "muted");
        lines.setAlignment(Pos.CENTER_LEFT);
    }

    /// What it is called comes first: where there is no room beside it, its environment stands below.
    @Override
    protected void layoutChildren() {
        chip.ifPresent(environment -> {
            var beside = first.getChildren().contains(environment);
            if (!beside && !second.getChildren().contains(environment)) {
                first.getChildren().add(environment);
                beside = true;
                environment.applyCss();
                name.applyCss();
            }
            var room = getWidth() - snappedLeftInset() - snappedRightInset();
            var fits = name.prefWidth(-1) + GAP + environment.prefWidth(-1) <= room;
            if (fits && !beside) {
                second.getChildren().remove(environment);
                first.getChildren().add(environment);
            } else if (!fits && beside) {
                first.getChildren().remove(environment);
                second.getChildren().addFirst(environment);
            }
            // No more than dots would be left of it.
            where.setVisible(fits || room - GAP - environment.prefWidth(-1) >= LEAST_WHERE);
        });
        super.layoutChildren();
    }

    @Override
    protected void updateItem(SourceLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        name.setText(line.id().name());
        chip.ifPresent(before -> {
            first.getChildren().remove(before);
            second.getChildren().remove(before);
        });
        where.setVisible(true);
        chip = EnvironmentChip.of(tools, line.id());
        requestLayout();
        where.setText(wording.kind(line) + " · " + line.status().endpoint());
        setGraphic(lines);
    }
}
