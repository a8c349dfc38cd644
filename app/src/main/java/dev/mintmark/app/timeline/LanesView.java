package dev.mintmark.app.timeline;

import dev.mintmark.app.frame.ListKeys;
import dev.mintmark.app.theme.SharpCanvas;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.timeline.LaneDrawing;
import dev.mintmark.presentation.timeline.LaneMetrics;
import dev.mintmark.presentation.timeline.TimelineDrawing;
import dev.mintmark.presentation.timeline.TimelineModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

/// The lanes with their axis: one canvas, on which only the lanes in view are painted, and a scroll bar.
final class LanesView extends Region {

    static final String ID = "timeline-lanes";

    private static final double SCROLL_BAR = 10;
    private static final double RIGHT = 14;
    private static final double SLIDER_HEIGHT = 16;
    private static final double SELECTION_TOP = LanesPainter.AXIS;

    private final TimelineModel model;
    private final Outlook outlook;
    private final Theme theme;
    private final LanesPainter painter;
    private final LaneSentence sentence;
    private final SharpCanvas canvas;
    private final ScrollBar bar = new ScrollBar();
    private final Region selection = new Region();
    private final TimeSlider slider;
    private final HoverCard hoverCard;
    private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper("");
    private LaneInk ink;
    private String hovered = "";

    LanesView(TimelineModel model, Outlook outlook, Theme theme, LaneSentence sentence, EventWording events,
            Consumer<String> open) {
        this.model = model;
        this.outlook = outlook;
        this.theme = theme;
        this.sentence = sentence;
        var times = new TickWording(sentence.wording());
        painter = new LanesPainter(sentence.words(), times);
        slider = new TimeSlider(outlook, model, sentence.words(), times);
        hoverCard = new HoverCard(events, times);
        canvas = new SharpCanvas(theme, this::paint);
        setId(ID);
        getStyleClass().add("lanes-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        selection.getStyleClass().add("lanes-selection");
        selection.setManaged(false);
        selection.setVisible(false);
        selection.setMouseTransparent(true);
        bar.setOrientation(Orientation.VERTICAL);
        canvas.setMouseTransparent(true);
        getChildren().addAll(canvas, bar, slider, selection, hoverCard);
        theme.appearanceProperty().subscribe(_ -> {
            ink = new LaneInk(theme);
            paint();
        });
        model.drawingProperty().subscribe(_ -> drawingChanged());
        outlook.momentProperty().subscribe(_ -> paint());
        bar.valueProperty().subscribe(_ -> paint());
        ListKeys.on(this, () -> lanes().size(), this::selectedPlace, this::selectPlace);
        LanesHands.on(this, open);
    }

    ReadOnlyStringProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    TimelineModel model() {
        return model;
    }

    List<LaneDrawing> lanes() {
        return model.drawingProperty().get().map(TimelineDrawing::lanes).orElse(List.of());
    }

    Optional<LaneDrawing> selectedLane() {
        return lanes().stream().filter(lane -> lane.service().equals(selected.get())).findFirst();
    }

    /// Chooses a lane and brings it into view.
    void select(String service) {
        for (var place = 0; place < lanes().size(); place++) {
            if (lanes().get(place).service().equals(service)) {
                selectPlace(place);
                return;
            }
        }
    }

    private int selectedPlace() {
        return selectedLane().map(lanes()::indexOf).orElse(-1);
    }

    void selectPlace(int place) {
        selected.set(lanes().get(place).service());
        var top = place * LaneMetrics.HEIGHT;
        scrollTo(Math.clamp(bar.getValue(), Math.max(0, top + LaneMetrics.HEIGHT - visibleHeight()), Math.max(0, top)));
        tell();
        paint();
    }

    void scrollBy(double pixels) {
        scrollTo(bar.getValue() + pixels);
    }

    private void scrollTo(double value) {
        bar.setValue(Math.clamp(value, 0, bar.getMax()));
    }

    /// The lane at this height of the view.
    Optional<LaneDrawing> laneAt(double y) {
        var place = (int) Math.floor((y - LanesPainter.AXIS + bar.getValue()) / LaneMetrics.HEIGHT);
        return y < LanesPainter.AXIS || place < 0 || place >= lanes().size() ? Optional.empty()
                : Optional.of(lanes().get(place));
    }

    /// Where upon the axis `x` lies: 0 at its left end, 1 at its right.
    double position(double x) {
        return (x - LanesPainter.NAMES) / plotWidth();
    }

    double plotWidth() {
        return Math.max(1, getWidth() - LanesPainter.NAMES - RIGHT);
    }

    void hover(Optional<LaneDrawing> lane, double x, double y) {
        hovered = lane.map(LaneDrawing::service).orElse("");
        var position = position(x);
        if (lane.isEmpty() || position < 0 || position > 1) {
            hoverCard.setVisible(false);
        } else {
            var pin = lane.get().pins().stream().filter(mark -> Math.abs(mark.x() + LanesPainter.NAMES - x) < 6).findFirst();
            hoverCard.show(lane.get(), model.windowProperty().get().at(position), pin,
                    model.drawingProperty().get().orElseThrow().content().to());
            var fitsBelow = y + 18 + hoverCard.getHeight() < getHeight();
            hoverCard.relocate(Math.clamp(x + 14, 0, Math.max(0, getWidth() - hoverCard.getWidth() - 8)),
                    fitsBelow ? y + 18 : Math.max(0, y - 12 - hoverCard.getHeight()));
        }
        paint();
    }

    /// Shows which time a drag has chosen so far.
    void showSelection(double from, double to) {
        var left = Math.clamp(Math.min(from, to), LanesPainter.NAMES, LanesPainter.NAMES + plotWidth());
        var right = Math.clamp(Math.max(from, to), LanesPainter.NAMES, LanesPainter.NAMES + plotWidth());
        selection.setVisible(true);
        selection.resizeRelocate(left, SELECTION_TOP, right - left, Math.max(0, getHeight() - SELECTION_TOP));
        hoverCard.setVisible(false);
    }

    void hideSelection() {
        selection.setVisible(false);
    }

    private void drawingChanged() {
        requestParentLayout();
        requestLayout();
        tell();
        paint();
    }

    private void tell() {
        setAccessibleText(selectedLane().map(lane -> sentence.of(lane.story().lane(), model.windowProperty().get()))
                .orElseGet(() -> sentence.words().get("timeline.lanes")));
    }

    private double visibleHeight() {
        return Math.max(0, getHeight() - LanesPainter.AXIS);
    }

    @Override
    protected double computePrefHeight(double width) {
        return LanesPainter.AXIS + lanes().size() * LaneMetrics.HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return LanesPainter.AXIS + LaneMetrics.HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var excess = Math.max(0, lanes().size() * LaneMetrics.HEIGHT - visibleHeight());
        bar.setMax(excess);
        bar.setVisibleAmount(excess * visibleHeight() / Math.max(1, lanes().size() * LaneMetrics.HEIGHT));
        bar.setUnitIncrement(LaneMetrics.HEIGHT);
        bar.setBlockIncrement(visibleHeight());
        bar.setVisible(excess > 0);
        scrollTo(bar.getValue());
        bar.resizeRelocate(getWidth() - SCROLL_BAR, LanesPainter.AXIS, SCROLL_BAR, visibleHeight());
        slider.resizeRelocate(LanesPainter.NAMES - SLIDER_HEIGHT / 2, LanesPainter.AXIS - SLIDER_HEIGHT + 2,
                plotWidth() + SLIDER_HEIGHT, SLIDER_HEIGHT);
        model.setWidth(Math.floor(plotWidth()));
        paint();
    }

    private void paint() {
        if (ink == null || canvas.getWidth() <= 0 || canvas.getHeight() <= 0) {
            return;
        }
        var graphics = canvas.getGraphicsContext2D();
        model.drawingProperty().get().ifPresentOrElse(
                drawing -> painter.paint(graphics, ink, new LanesPainter.Picture(drawing, canvas.getWidth(),
                        canvas.getHeight(), bar.getValue(), selected.get(), hovered, outlook.moment())),
                () -> {
                    graphics.setFill(ink.background);
                    graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
                });
    }
}
