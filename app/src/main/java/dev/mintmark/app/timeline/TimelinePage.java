package dev.mintmark.app.timeline;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.timeline.TimelineDrawing;
import dev.mintmark.presentation.timeline.TimelineModel;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The whole screen: header, lanes as high as they are but leaving room for events, and the events below.
final class TimelinePage extends Region {

    static final String ID = "timeline-page";

    private static final double MARGIN = 24;
    private static final double GAP = 16;
    /// What events keep of a window with room, and what share of one without.
    private static final double LEAST_EVENTS = 176;
    private static final double LEAST_SHARE = 0.25;
    private static final double MOST_EVENTS = 420;

    private final TimelineModel model;
    private final Words words;
    private final Wording wording;
    private final TimelineHeader header;
    private final LanesView lanes;
    private final EventList events;
    private final TimelineNote note;
    private final Label more = new Label();
    private final VBox card;

    TimelinePage(TimelineModel model, Words words, Wording wording, LanesView lanes, EventList events) {
        this.model = model;
        this.words = words;
        this.wording = wording;
        this.lanes = lanes;
        this.events = events;
        header = new TimelineHeader(model, words, wording);
        note = new TimelineNote(words, model::retry);
        more.getStyleClass().addAll("subtle", "small");
        card = new VBox(events, more);
        card.getStyleClass().addAll("card", "events-card");
        VBox.setVgrow(events, Priority.ALWAYS);
        setId(ID);
        getStyleClass().add("timeline-page");
        getChildren().addAll(header, lanes, card, note);
        model.drawingProperty().subscribe(drawing -> {
            drawing.ifPresent(this::show);
            tell();
        });
        model.problemProperty().subscribe(_ -> tell());
    }

    private void show(TimelineDrawing drawing) {
        events.show(drawing);
        var hidden = drawing.summary().events() > drawing.events().size();
        more.setText(hidden ? words.get("timeline.events.more", drawing.events().size(), drawing.summary().events()) : "");
        more.setVisible(hidden);
        more.setManaged(hidden);
        requestLayout();
    }

    /// What was drawn stays even if it cannot be read again; the note says so only where there is nothing to see.
    private void tell() {
        var drawing = model.drawingProperty().get();
        var problem = model.problemProperty().get();
        var isBare = drawing.isEmpty() || drawing.get().lanes().isEmpty() && drawing.get().events().isEmpty();
        note.setVisible(isBare || problem.isPresent() && drawing.isEmpty());
        lanes.setVisible(!note.isVisible());
        card.setVisible(!note.isVisible());
        if (problem.isPresent()) {
            note.say(problem.get());
        } else if (drawing.isEmpty()) {
            note.say(words.get("timeline.reading"), "");
        } else if (drawing.get().content().isEmpty() && model.followingProperty().get()) {
            note.say(words.get("timeline.empty.title"), words.get("timeline.empty.text"));
        } else {
            sayWhyThereIsNothing(drawing.get());
        }
    }

    private void sayWhyThereIsNothing(TimelineDrawing drawing) {
        var isNarrowed = !drawing.view().filter().isBlank() || !drawing.view().scope().isAll();
        if (drawing.content().isEmpty() || !isNarrowed && !drawing.view().onlyChanged()) {
            note.say(words.get("timeline.none.time"), drawing.content().beginning()
                    .map(begin -> words.get("timeline.none.begin", wording.dayAndTime(begin))).orElse(""));
        } else if (isNarrowed) {
            note.say(words.get("timeline.none.title"), words.get("timeline.none.filter"));
        } else {
            note.say(words.get("timeline.summary.calm.title"), words.get("timeline.none.changed"));
        }
    }

    @Override
    protected void layoutChildren() {
        var width = Math.max(0, getWidth() - 2 * MARGIN);
        var top = snapPositionY(20);
        var headerHeight = header.prefHeight(width);
        header.resizeRelocate(MARGIN, top, width, headerHeight);
        var below = top + headerHeight + GAP;
        var room = Math.max(0, getHeight() - below - MARGIN);
        note.resizeRelocate(MARGIN, below, width, room);
        var least = Math.min(LEAST_EVENTS, room * LEAST_SHARE);
        var lanesHeight = Math.max(lanes.minHeight(width), Math.min(lanes.prefHeight(width), room - least - GAP));
        lanes.resizeRelocate(MARGIN, below, width, lanesHeight);
        var wanted = Math.max(least, events.getItems().size() * EventCell.HEIGHT + 24
                + (more.isManaged() ? EventCell.HEIGHT : 0));
        card.resizeRelocate(MARGIN, below + lanesHeight + GAP, width,
                Math.max(0, Math.min(room - lanesHeight - GAP, Math.min(MOST_EVENTS, wanted))));
    }
}
