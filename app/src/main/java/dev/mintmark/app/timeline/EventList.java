package dev.mintmark.app.timeline;

import dev.mintmark.app.frame.ListKeys;
import dev.mintmark.presentation.timeline.TimelineDrawing;
import dev.mintmark.presentation.timeline.ToldEvent;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What happened in the time shown, the latest first.
final class EventList extends ListView<ToldEvent> {

    static final String ID = "timeline-events";

    private final ObservableList<ToldEvent> events = FXCollections.observableArrayList();

    EventList(EventWording wording, Consumer<ToldEvent> follow) {
        setItems(events);
        setId(ID);
        getStyleClass().add("event-list");
        setFixedCellSize(EventCell.HEIGHT);
        setAccessibleText(wording.words().get("timeline.events"));
        var none = new Label(wording.words().get("timeline.events.none"));
        none.getStyleClass().add("muted");
        setPlaceholder(none);
        setCellFactory(_ -> new EventCell(wording, follow));
        ListKeys.on(this);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && getSelectionModel().getSelectedItem() != null) {
                follow.accept(getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
    }

    /// Shows other events; the chosen one stays chosen if it is among them, and nothing moves if nothing changed.
    void show(TimelineDrawing drawing) {
        if (!events.equals(drawing.events())) {
            var chosen = getSelectionModel().getSelectedItem();
            events.setAll(drawing.events());
            var place = chosen == null ? -1 : events.indexOf(chosen);
            if (place >= 0) {
                getSelectionModel().clearAndSelect(place);
            }
        }
    }

    List<ToldEvent> chosen() {
        var chosen = getSelectionModel().getSelectedItem();
        return chosen == null ? List.copyOf(events) : List.of(chosen);
    }
}
