package dev.mintmark.app.timeline;

import dev.mintmark.presentation.timeline.MarkKind;
import dev.mintmark.presentation.timeline.ToldEvent;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One event: when, what, in words, and what can be done with it.
final class EventCell extends ListCell<ToldEvent> {

    static final double HEIGHT = 30;

    private static final double TIME = 112;
    private static final double KIND = 116;

    private final EventWording wording;
    private final Label time = new Label();
    private final Label kind = new Label();
    private final Label sentence = new Label();
    private final Button verb = new Button();
    private final HBox row = new HBox(time, kind, sentence, verb);
    private String kindStyle = "";

    EventCell(EventWording wording, Consumer<ToldEvent> follow) {
        this.wording = wording;
        time.getStyleClass().addAll("mono", "muted");
        sentence.getStyleClass().add("muted");
        verb.getStyleClass().add("link");
        verb.setFocusTraversable(false);
        verb.setOnAction(_ -> follow.accept(getItem()));
        verb.setMinWidth(USE_PREF_SIZE);
        for (var column : new Label[] {time, kind}) {
            column.setMinWidth(USE_PREF_SIZE);
        }
        time.setPrefWidth(TIME);
        kind.setPrefWidth(KIND);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("event-row");
        row.setPrefHeight(HEIGHT - 1);
        // The list is as wide as it is; what does not fit is cut, not scrolled to.
        setPrefWidth(0);
    }

    /// The style class that tells how much a kind of event matters.
    static String style(MarkKind kind) {
        return switch (kind) {
            case TAG_MOVED -> "status-danger";
            case RELEASE, UNEXPLAINED -> "status-warning";
            case ROLLBACK -> "status-accent";
            case SIGHT_LOST, GONE, FOLLOWED, FIRST_SEEN, SIGHT_GAINED -> "status-muted";
        };
    }

    @Override
    protected void updateItem(ToldEvent told, boolean empty) {
        super.updateItem(told, empty);
        setText(null);
        if (empty || told == null) {
            setGraphic(null);
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        time.setText(wording.wording().dayAndTime(told.at()));
        kind.setText(wording.kind(told.kind()));
        kind.getStyleClass().remove(kindStyle);
        kindStyle = style(told.kind());
        kind.getStyleClass().add(kindStyle);
        sentence.setText(wording.sentence(told));
        verb.setText(wording.words().get(told.kind() == MarkKind.SIGHT_LOST ? "timeline.verb.sources" : "timeline.verb.show"));
        setTooltip(new Tooltip(wording.wording().exact(told.at()) + "  " + sentence.getText()));
        setAccessibleText(time.getText() + ", " + kind.getText() + ": " + sentence.getText());
        setGraphic(row);
    }
}
