package dev.mintmark.app.timeline;

import dev.mintmark.presentation.timeline.LaneDrawing;
import dev.mintmark.presentation.timeline.LaneDrawing.Band;
import dev.mintmark.presentation.timeline.LaneDrawing.Hatch;
import dev.mintmark.presentation.timeline.LaneDrawing.Pin;
import dev.mintmark.presentation.timeline.LaneMetrics;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/// Paints one lane upon the canvas, its time axis beginning at `left`.
final class LanePainter {

    private static final double ROUND = 4;
    private static final double WIDE_ENOUGH_TO_ROUND = 6;
    private static final double STRIP = 4;
    private static final double DOT = 4;

    private final GraphicsContext canvas;
    private final LaneInk ink;
    private final double left;

    LanePainter(GraphicsContext canvas, LaneInk ink, double left) {
        this.canvas = canvas;
        this.ink = ink;
        this.left = left;
    }

    void paint(LaneDrawing lane, double top) {
        lane.bands().forEach(band -> paint(band, top));
        lane.hatches().forEach(hatch -> paint(hatch, top));
        lane.digests().forEach(digest -> paint(digest, lane.hatches(), top));
        lane.pins().reversed().forEach(pin -> paint(pin, top));
    }

    /// Upon its band; what is not seen is hatched there, so its words stand on ground of their own.
    private void paint(LaneDrawing.Label digest, List<Hatch> hatches, double top) {
        canvas.setFont(ink.digest);
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.CENTER);
        var isUnseen = hatches.stream().anyMatch(hatch -> hatch.whole() && hatch.left() <= digest.left()
                && digest.left() < hatch.right());
        if (isUnseen) {
            canvas.setStroke(ink.background);
            canvas.setLineWidth(4);
            canvas.setLineJoin(StrokeLineJoin.ROUND);
            canvas.strokeText(digest.text(), left + digest.left(), top + digest.middle());
        }
        canvas.setFill(isUnseen ? ink.muted : ink.onVersion(digest.colour()));
        canvas.fillText(digest.text(), left + digest.left(), top + digest.middle());
    }

    private void paint(Band band, double top) {
        var x = left + band.left();
        var isWide = band.right() - band.left() > WIDE_ENOUGH_TO_ROUND;
        var width = Math.max(1, band.right() - band.left() - (band.closes() && isWide ? 1 : 0));
        var height = band.bottom() - band.top();
        var round = Math.min(ROUND, height / 2);
        canvas.setFill(ink.version(band.colour()));
        if (isWide && (band.opens() || band.closes())) {
            canvas.fillRoundRect(x, top + band.top(), width, height, 2 * round, 2 * round);
            if (!band.opens()) {
                canvas.fillRect(x, top + band.top(), ROUND, height);
            }
            if (!band.closes()) {
                canvas.fillRect(x + width - ROUND, top + band.top(), ROUND, height);
            }
        } else {
            canvas.fillRect(x, top + band.top(), width, height);
        }
        if (band.colour() < 0) {
            canvas.setFill(ink.unseen);
            canvas.fillRect(x, top + band.top(), width, height);
        }
        if (band.notReady() > 0) {
            canvas.setFill(ink.notReady);
            canvas.fillRect(x, top + band.bottom() - band.notReady(), width, band.notReady());
        }
    }

    private void paint(Hatch hatch, double top) {
        var height = hatch.whole() ? LaneMetrics.BAND_HEIGHT : STRIP;
        var y = top + (hatch.whole() ? LaneMetrics.BAND_TOP : LaneMetrics.BAND_BOTTOM + 1);
        var x = left + hatch.left();
        var width = hatch.right() - hatch.left();
        canvas.setFill(ink.veil);
        canvas.fillRect(x, y, width, height);
        canvas.setFill(ink.unseen);
        canvas.fillRect(x, y, width, height);
        canvas.setStroke(ink.faint);
        canvas.setLineWidth(1);
        if (hatch.left() > 0) {
            canvas.strokeLine(Math.floor(x) + 0.5, top + LaneMetrics.PIN_TOP, Math.floor(x) + 0.5,
                    top + LaneMetrics.PIN_BOTTOM);
            canvas.strokeOval(x - DOT + 1, top + LaneMetrics.PIN_TOP - DOT, 2 * DOT - 1, 2 * DOT - 1);
        }
        canvas.setFill(ink.subtle);
        words(hatch.words(), hatch.wordsLeft(), top);
    }

    private void paint(Pin pin, double top) {
        var x = Math.floor(left + pin.x()) + 0.5;
        var colour = ink.mark(pin.kind());
        canvas.setStroke(ink.background);
        canvas.setLineWidth(3);
        canvas.strokeLine(x, top + LaneMetrics.PIN_TOP, x, top + LaneMetrics.PIN_BOTTOM);
        canvas.setStroke(colour);
        canvas.setLineWidth(1.5);
        canvas.strokeLine(x, top + LaneMetrics.PIN_TOP, x, top + LaneMetrics.PIN_BOTTOM);
        canvas.setFill(colour);
        head(pin, x, top + LaneMetrics.PIN_TOP);
        words(pin.words(), pin.wordsLeft(), top);
    }

    /// The shape says what the colour says.
    private void head(Pin pin, double x, double y) {
        switch (pin.kind()) {
            case TAG_MOVED -> canvas.fillPolygon(new double[] {x, x + 5, x - 5}, new double[] {y - 5, y + 4, y + 4}, 3);
            case ROLLBACK -> canvas.fillPolygon(new double[] {x - 6, x + 4, x + 4}, new double[] {y, y - 5, y + 5}, 3);
            case UNEXPLAINED ->
                canvas.fillPolygon(new double[] {x, x + 5, x, x - 5}, new double[] {y - 5, y, y + 5, y}, 4);
            case GONE -> canvas.fillRect(x - 3.5, y - 3.5, 7, 7);
            default -> canvas.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        }
    }

    private void words(String words, double wordsLeft, double top) {
        if (!words.isEmpty()) {
            canvas.setFont(ink.words);
            canvas.setTextAlign(TextAlignment.LEFT);
            canvas.setTextBaseline(VPos.CENTER);
            canvas.fillText(words, left + wordsLeft, top + LaneMetrics.WORDS_MIDDLE);
        }
    }
}
