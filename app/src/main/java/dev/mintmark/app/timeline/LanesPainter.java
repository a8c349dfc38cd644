package dev.mintmark.app.timeline;

import dev.mintmark.app.words.Words;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.frame.Moment;
import dev.mintmark.presentation.timeline.LaneDrawing;
import dev.mintmark.presentation.timeline.LaneMetrics;
import dev.mintmark.presentation.timeline.Tick;
import dev.mintmark.presentation.timeline.Ticks;
import dev.mintmark.presentation.timeline.TimelineDrawing;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Paints the axis, the lanes that are in view, and the moment that is looked at.
final class LanesPainter {

    /// Room for the names of services.
    static final double NAMES = 168;

    /// Room for the axis.
    static final double AXIS = 44;

    private static final double AXIS_WORDS = 14;
    private static final double NAME_WIDTH = NAMES - 20;
    private static final int MOST_SOURCES = 2;
    private static final double VEIL = 0.45;

    private final Words words;
    private final TickWording ticks;

    LanesPainter(Words words, TickWording ticks) {
        this.words = words;
        this.ticks = ticks;
    }

    /// What is to be painted.
    ///
    /// @param scroll   how far the lanes are scrolled down, in pixels
    /// @param selected service of the chosen lane; empty if none is
    /// @param hovered  service of the lane under the pointer; empty if none is
    record Picture(TimelineDrawing drawing, double width, double height, double scroll, String selected, String hovered,
            Moment moment) {}

    void paint(GraphicsContext canvas, LaneInk ink, Picture picture) {
        var lanes = picture.drawing().lanes();
        var axis = Ticks.of(picture.drawing().view().window(), picture.drawing().view().width(), ticks.wording().zone());
        canvas.setFill(ink.background);
        canvas.fillRect(0, 0, picture.width(), picture.height());
        var first = Math.max(0, (int) Math.floor(picture.scroll() / LaneMetrics.HEIGHT));
        canvas.save();
        canvas.beginPath();
        canvas.rect(0, AXIS, picture.width(), picture.height() - AXIS);
        canvas.clip();
        for (var place = first; place < lanes.size(); place++) {
            var top = AXIS + place * LaneMetrics.HEIGHT - picture.scroll();
            if (top > picture.height()) {
                break;
            }
            ground(canvas, ink, picture, lanes.get(place), top);
        }
        var bottom = Math.min(picture.height(), AXIS + lanes.size() * LaneMetrics.HEIGHT - picture.scroll());
        grid(canvas, ink, picture, axis, bottom);
        var painter = new LanePainter(canvas, ink, NAMES);
        for (var place = first; place < lanes.size(); place++) {
            var top = AXIS + place * LaneMetrics.HEIGHT - picture.scroll();
            if (top > picture.height()) {
                break;
            }
            painter.paint(lanes.get(place), top);
            name(canvas, ink, lanes.get(place), top);
        }
        canvas.restore();
        axis(canvas, ink, picture, axis);
        moment(canvas, ink, picture, bottom);
    }

    private void ground(GraphicsContext canvas, LaneInk ink, Picture picture, LaneDrawing lane, double top) {
        var isSelected = lane.service().equals(picture.selected());
        if (isSelected || lane.service().equals(picture.hovered())) {
            canvas.setFill(isSelected ? ink.selected : ink.hover);
            canvas.fillRect(0, top, picture.width(), LaneMetrics.HEIGHT);
        }
        if (isSelected) {
            canvas.setFill(ink.accent);
            canvas.fillRect(0, top, 2, LaneMetrics.HEIGHT);
        }
        canvas.setStroke(ink.faintLine);
        canvas.setLineWidth(1);
        var y = Math.floor(top + LaneMetrics.HEIGHT) - 0.5;
        canvas.strokeLine(0, y, picture.width(), y);
    }

    private void grid(GraphicsContext canvas, LaneInk ink, Picture picture, List<Tick> axis, double bottom) {
        canvas.setStroke(ink.faintLine);
        canvas.setLineWidth(1);
        for (var tick : axis) {
            var x = x(picture, tick);
            canvas.strokeLine(x, AXIS, x, bottom);
        }
    }

    private void name(GraphicsContext canvas, LaneInk ink, LaneDrawing lane, double top) {
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setFont(ink.name);
        canvas.setFill(ink.text);
        canvas.fillText(EventWording.cut(lane.service(), 24), 10, top + 23, NAME_WIDTH);
        canvas.setFont(ink.small);
        canvas.setFill(ink.subtle);
        canvas.fillText(EventWording.cut(sources(lane.story().lane().sources()), 26), 10, top + 42, NAME_WIDTH);
    }

    private String sources(List<SourceId> sources) {
        return sources.size() > MOST_SOURCES ? words.get("timeline.sources.several", sources.size())
                : sources.stream().map(SourceId::name).collect(Collectors.joining(", "));
    }

    private void axis(GraphicsContext canvas, LaneInk ink, Picture picture, List<Tick> axis) {
        canvas.setStroke(ink.line);
        canvas.setLineWidth(1);
        canvas.strokeLine(0, AXIS - 0.5, picture.width(), AXIS - 0.5);
        canvas.setFont(ink.small);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.CENTER);
        for (var tick : axis) {
            var x = x(picture, tick);
            canvas.strokeLine(x, AXIS - 6, x, AXIS - 0.5);
            canvas.setFill(tick.grain() == Tick.Grain.DAY ? ink.text : ink.muted);
            canvas.fillText(ticks.of(tick), Math.clamp(x, NAMES + 16, Math.max(NAMES + 16, picture.width() - 18)), AXIS_WORDS);
        }
    }

    /// What came after the moment that is looked at lies behind a veil: it has not happened yet.
    private void moment(GraphicsContext canvas, LaneInk ink, Picture picture, double bottom) {
        if (picture.moment() instanceof Moment.Past(var at)) {
            var view = picture.drawing().view();
            var x = Math.floor(NAMES + Math.clamp(view.window().position(at), 0, 1) * view.width()) + 0.5;
            canvas.setFill(ink.background.deriveColor(0, 1, 1, VEIL));
            canvas.fillRect(x, AXIS, Math.max(0, NAMES + view.width() - x), Math.max(0, bottom - AXIS));
            if (view.window().contains(at)) {
                canvas.setStroke(ink.past);
                canvas.setLineWidth(1.5);
                canvas.strokeLine(x, AXIS - 12, x, bottom);
            }
        }
    }

    private static double x(Picture picture, Tick tick) {
        var view = picture.drawing().view();
        return Math.floor(NAMES + view.window().position(tick.at()) * view.width()) + 0.5;
    }
}
