package dev.mintmark.app.fleet;

import dev.mintmark.app.mark.MarkPainter;
import dev.mintmark.app.mark.VersionMark;
import dev.mintmark.app.theme.Fonts;
import dev.mintmark.presentation.fleet.ServiceLine;
import dev.mintmark.presentation.fleet.StripBand;
import dev.mintmark.presentation.fleet.StripGeometry;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// The versions of a service in place: the strip, and below it each version's mark, digest and count.
final class StripCell extends PaintedCell<String, ServiceLine> {

    private static final double STRIP_TOP = 9;
    private static final double STRIP_HEIGHT = 14;
    private static final double LINE = 38;
    private static final double FADED = 0.42;
    private static final double DIGEST_WIDTH = 7 * 7.2;
    private static final double DIGIT_WIDTH = 7.6;
    private static final Font MONO = Fonts.mono(12);
    private static final Font WORDS = Fonts.words(12);

    private final FleetContext context;
    private final MarkPainter marks;

    StripCell(FleetContext context) {
        this.context = context;
        this.marks = new MarkPainter(context.theme());
        super(context);
        getStyleClass().add("strip-cell");
        context.model().scaleProperty().subscribe(this::repaint);
    }

    @Override
    Object content(ServiceLine line) {
        return List.of(line.bands(), line.summary().stale());
    }

    @Override
    void paint(GraphicsContext canvas, double width, double height, ServiceLine line) {
        canvas.setGlobalAlpha(line.summary().stale() ? FADED : 1);
        strip(canvas, width, line);
        canvas.setGlobalAlpha(line.summary().stale() ? 0.75 : 1);
        legend(canvas, width, line);
        canvas.setGlobalAlpha(1);
    }

    private void strip(GraphicsContext canvas, double width, ServiceLine line) {
        for (var piece : StripGeometry.place(line.bands(), context.model().scaleProperty().get(), width)) {
            var band = line.bands().get(piece.band());
            if (band.version().isEmpty()) {
                Hatch.hollow(canvas, piece.left(), STRIP_TOP, piece.width(), STRIP_HEIGHT, colour("muted"));
            } else if (piece.hatched()) {
                Hatch.hatched(canvas, piece.left(), STRIP_TOP, piece.width(), STRIP_HEIGHT,
                        context.theme().version(band.colour()));
            } else {
                Hatch.full(canvas, piece.left(), STRIP_TOP, piece.width(), STRIP_HEIGHT,
                        context.theme().version(band.colour()));
            }
        }
    }

    private void legend(GraphicsContext canvas, double width, ServiceLine line) {
        canvas.setTextBaseline(VPos.CENTER);
        var left = 0.0;
        var bands = line.bands();
        for (var index = 0; index < bands.size(); index++) {
            var band = bands.get(index);
            var count = context.wording().count(band.instances());
            var needed = entryWidth(band, count);
            var more = bands.size() - index;
            if (left + needed > width - (more > 1 ? 34 : 0) && index > 0) {
                text(canvas, WORDS, colour("subtle"), context.words().get("fleet.more", more), left - 6);
                return;
            }
            left = entry(canvas, band, count, left) + 14;
        }
        if (bands.isEmpty()) {
            text(canvas, WORDS, colour("subtle"), context.words().get("fleet.nothingRuns"), 0);
        }
    }

    private double entryWidth(StripBand band, String count) {
        return band.version().isEmpty() ? 70 : VersionMark.SMALL + 6 + DIGEST_WIDTH + 5 + count.length() * DIGIT_WIDTH;
    }

    private double entry(GraphicsContext canvas, StripBand band, String count, double left) {
        if (band.version().isEmpty()) {
            text(canvas, WORDS, colour("muted"), context.words().get("fleet.unknownCount", band.instances()), left);
            return left + 66;
        }
        var id = band.version().get().id();
        marks.paint(canvas, id, band.colour(), left, LINE - VersionMark.SMALL / 2.0, VersionMark.SMALL);
        var after = left + VersionMark.SMALL + 6;
        text(canvas, MONO, colour("text"), id.shortForm(), after);
        after += DIGEST_WIDTH + 5;
        text(canvas, WORDS, colour("subtle"), count, after);
        return after + count.length() * DIGIT_WIDTH;
    }

    private static void text(GraphicsContext canvas, Font font, Color colour, String text, double left) {
        canvas.setFont(font);
        canvas.setFill(colour);
        canvas.fillText(text, left, LINE);
    }

    private Color colour(String role) {
        return context.theme().colour(role);
    }
}
