package dev.mintmark.app.timeline;

import dev.mintmark.app.look.Headless;
import dev.mintmark.presentation.timeline.LaneDrawing;
import dev.mintmark.presentation.timeline.LaneMetrics;
import dev.mintmark.presentation.timeline.ToldEvent;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The hands and eyes of an operator at the timeline.
final class TimelineRobot {

    private final FxRobot fx;
    private final TimelineStage stage;

    TimelineRobot(FxRobot fx, TimelineStage stage) {
        this.fx = fx;
        this.stage = stage;
    }

    List<String> seesServices() {
        return Headless.onFx(() -> lanes().lanes().stream().map(LaneDrawing::service).toList());
    }

    List<ToldEvent> seesEvents() {
        return Headless.onFx(() -> List.copyOf(events().getItems()));
    }

    String hears() {
        return Headless.onFx(() -> lanes().getAccessibleText());
    }

    String readsSummary() {
        return Headless.onFx(() -> fx.lookup("#" + TimelineHeader.SUMMARY_ID).queryAs(Label.class).getText());
    }

    String readsNote() {
        return Headless.onFx(() -> fx.lookup("#" + TimelineNote.ID).query().getAccessibleText());
    }

    void presses(KeyCode... keys) {
        for (var key : keys) {
            fx.push(key);
        }
        settle();
    }

    void pointsAt(String service, double position) {
        move(point(service, position));
        settle();
    }

    String readsHoverCard() {
        return Headless.onFx(() -> {
            var card = fx.lookup("#" + HoverCard.ID).queryAs(HoverCard.class);
            var text = new StringBuilder();
            card.lookupAll(".label").forEach(label -> text.append(((Label) label).getText()).append('\n'));
            return card.isVisible() ? text.toString() : "";
        });
    }

    void dragsOver(String service, double from, double to) {
        move(point(service, from));
        fx.press(MouseButton.PRIMARY);
        move(point(service, to));
        fx.release(MouseButton.PRIMARY);
        settle();
    }

    void zoomsInAt(String service, double position) {
        var at = point(service, position);
        Headless.onFx(() -> {
            var inside = lanes().screenToLocal(at);
            // The headless wheel knows no Ctrl.
            Event.fireEvent(lanes(), new ScrollEvent(ScrollEvent.SCROLL, inside.getX(), inside.getY(), at.getX(), at.getY(),
                    false, true, false, false, false, false, 0, 40, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                    ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
            return null;
        });
        settle();
    }

    void clicks(String id) {
        fx.clickOn("#" + id);
        settle();
    }

    void doubleClicks(String service) {
        move(point(service, 0.5));
        fx.doubleClickOn(MouseButton.PRIMARY);
        settle();
    }

    void choosesEvent(int place) {
        Headless.onFx(() -> {
            events().requestFocus();
            events().getSelectionModel().clearAndSelect(place);
            return null;
        });
        presses(KeyCode.ENTER);
    }

    void movesTheSliderTo(double part) {
        Headless.onFx(() -> {
            var slider = fx.lookup("#" + TimeSlider.ID).queryAs(TimeSlider.class);
            slider.setValue(part * slider.getMax());
            return null;
        });
        settle();
    }

    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        stage.awaitDrawing();
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// At once, not along a path as the robot does by itself.
    private void move(Point2D point) {
        fx.robotContext().getMouseRobot().move(point);
    }

    private Point2D point(String service, double position) {
        return Headless.onFx(() -> {
            var place = lanes().lanes().stream().map(LaneDrawing::service).toList().indexOf(service);
            return lanes().localToScreen(LanesPainter.NAMES + position * lanes().plotWidth(),
                    LanesPainter.AXIS + place * LaneMetrics.HEIGHT + LaneMetrics.HEIGHT / 2);
        });
    }

    private LanesView lanes() {
        return fx.lookup("#" + LanesView.ID).queryAs(LanesView.class);
    }

    private EventList events() {
        return fx.lookup("#" + EventList.ID).queryAs(EventList.class);
    }
}
