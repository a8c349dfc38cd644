package dev.mintmark.app.timeline;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What mouse and arrow keys do upon the lanes: a click chooses, a drag chooses a time, with Shift it pulls the lanes;
/// the wheel scrolls, with Ctrl it zooms, with Shift it goes through time.
final class LanesHands {

    private static final double ZOOM_STEP = 1.25;
    private static final double PAN_STEP = 0.1;
    private static final double DRAG = 6;

    private final LanesView lanes;
    private final Consumer<String> open;
    private double pressedAt;
    private boolean isDragging;

    private LanesHands(LanesView lanes, Consumer<String> open) {
        this.lanes = lanes;
        this.open = open;
    }

    static void on(LanesView lanes, Consumer<String> open) {
        var hands = new LanesHands(lanes, open);
        lanes.setOnMouseMoved(event -> lanes.hover(lanes.laneAt(event.getY()), event.getX(), event.getY()));
        lanes.setOnMouseExited(_ -> lanes.hover(Optional.empty(), 0, 0));
        lanes.setOnMousePressed(hands::pressed);
        lanes.setOnMouseDragged(hands::dragged);
        lanes.setOnMouseReleased(hands::released);
        lanes.setOnScroll(hands::scrolled);
        lanes.addEventHandler(KeyEvent.KEY_PRESSED, hands::key);
    }

    private void pressed(MouseEvent event) {
        lanes.requestFocus();
        pressedAt = event.getX();
        isDragging = false;
        lanes.laneAt(event.getY()).ifPresent(lane -> lanes.selectPlace(lanes.lanes().indexOf(lane)));
        if (event.getClickCount() == 2) {
            lanes.laneAt(event.getY()).ifPresent(lane -> open.accept(lane.service()));
        }
    }

    private void dragged(MouseEvent event) {
        if (pressedAt < LanesPainter.NAMES || !isDragging && Math.abs(event.getX() - pressedAt) < DRAG) {
            return;
        }
        isDragging = true;
        if (event.isShiftDown() || event.getButton() == MouseButton.MIDDLE) {
            lanes.model().pan((pressedAt - event.getX()) / lanes.plotWidth());
            pressedAt = event.getX();
        } else {
            lanes.showSelection(pressedAt, event.getX());
        }
    }

    private void released(MouseEvent event) {
        if (isDragging && !event.isShiftDown() && event.getButton() == MouseButton.PRIMARY) {
            var window = lanes.model().windowProperty().get();
            lanes.model().show(window.at(Math.clamp(lanes.position(pressedAt), 0, 1)),
                    window.at(Math.clamp(lanes.position(event.getX()), 0, 1)));
        }
        isDragging = false;
        lanes.hideSelection();
    }

    private void scrolled(ScrollEvent event) {
        var down = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (event.isControlDown()) {
            lanes.model().zoom(down > 0 ? 1 / ZOOM_STEP : ZOOM_STEP, Math.clamp(lanes.position(event.getX()), 0, 1));
        } else if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            lanes.model().pan(-Math.signum(event.getDeltaX() != 0 ? event.getDeltaX() : down) * PAN_STEP / 2);
        } else {
            lanes.scrollBy(-event.getDeltaY());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        var taken = true;
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case LEFT -> lanes.model().pan(-PAN_STEP);
            case RIGHT -> lanes.model().pan(PAN_STEP);
            case HOME -> lanes.model().goToBeginning();
            case END -> lanes.model().goToEnd();
            case ENTER -> lanes.selectedLane().ifPresent(lane -> open.accept(lane.service()));
            default -> taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    private void move(int by) {
        if (!lanes.lanes().isEmpty()) {
            var place = lanes.selectedLane().map(lanes.lanes()::indexOf).orElse(-1) + by;
            lanes.selectPlace(Math.clamp(place, 0, lanes.lanes().size() - 1));
        }
    }
}
