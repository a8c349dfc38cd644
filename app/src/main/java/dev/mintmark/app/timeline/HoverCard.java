package dev.mintmark.app.timeline;

import dev.mintmark.app.mark.VersionMark;
import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.presentation.timeline.LaneDrawing;
import dev.mintmark.presentation.timeline.LaneStory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is under the pointer: the stretch with its versions and counts, and what happened there.
final class HoverCard extends VBox {

    static final String ID = "timeline-hover";

    private static final double WIDEST = 460;
    private static final int MOST_SHARES = 6;
    private static final int MOST_EVENTS = 5;

    private final Words words;
    private final Wording wording;
    private final EventWording events;
    private final MarkWording marks;
    private final TickWording times;

    HoverCard(EventWording events, TickWording times) {
        this.words = events.words();
        this.wording = events.wording();
        this.events = events;
        this.marks = new MarkWording(events);
        this.times = times;
        super(4);
        setId(ID);
        getStyleClass().add("hover-card");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        setMaxWidth(WIDEST);
    }

    /// Shows what was the case at this moment, and the mark if the pointer is upon one.
    ///
    /// @param end where what is known ends
    void show(LaneDrawing lane, Instant at, Optional<LaneDrawing.Pin> pin, Instant end) {
        getChildren().clear();
        pin.ifPresentOrElse(mark -> mark.events().stream().limit(MOST_EVENTS).forEach(event -> {
            var kind = label(events.kind(event.kind()), "strong", EventCell.style(event.kind()));
            getChildren().addAll(row(kind, label(wording.exact(event.at()), "mono", "muted")),
                    label(events.sentence(event)));
        }), () -> stretch(lane.story(), at));
        for (var gap : lane.story().lane().gaps()) {
            if (!gap.from().isAfter(at) && gap.to().isAfter(at)) {
                getChildren().add(label(marks.gap(gap, false, gap.to().equals(end)), "status-muted"));
            }
        }
        setVisible(true);
        // Fonts first: it is measured and placed at once, before the next pulse would style it.
        applyCss();
        autosize();
        layout();
    }

    private void stretch(LaneStory story, Instant at) {
        var found = story.lane().stretches().stream()
                .filter(stretch -> !stretch.from().isAfter(at) && stretch.to().isAfter(at)).findFirst();
        if (found.isEmpty()) {
            getChildren().addAll(label(story.service(), "strong"), label(words.get("timeline.hover.nothing"), "muted"));
            return;
        }
        var stretch = found.get();
        var span = words.get("timeline.hover.span", wording.dayAndTime(stretch.from()), times.seconds(stretch.to()),
                wording.span(Duration.between(stretch.from(), stretch.to())));
        getChildren().add(row(label(story.service(), "strong"), label(span, "muted")));
        stretch.shares().reversed().stream().limit(MOST_SHARES)
                .forEach(share -> getChildren().add(share(story, share, stretch.instances())));
    }

    private Node share(LaneStory story, Lane.Share share, int all) {
        var notReady = share.instances() - share.ready();
        var count = label(words.get("timeline.hover.share", share.instances(), all)
                + (notReady > 0 ? words.get("timeline.hover.notReady", notReady) : ""), notReady > 0 ? "status-warning" : "muted");
        if (share.version() == null) {
            return row(label(words.get("timeline.unknown"), "muted"), count);
        }
        var mark = new VersionMark(VersionMark.SMALL);
        mark.show(share.version().id(), story.colour(share));
        var box = row(label(share.version().id().shortForm(), "mono"), count);
        box.getChildren().addFirst(mark);
        return box;
    }

    private static HBox row(Label left, Label right) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(8, left, space, right);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label label(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(WIDEST - 24);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
