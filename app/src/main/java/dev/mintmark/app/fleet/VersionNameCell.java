package dev.mintmark.app.fleet;

import dev.mintmark.app.mark.MarkPainter;
import dev.mintmark.app.mark.VersionMark;
import dev.mintmark.app.theme.Fonts;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.presentation.fleet.VersionLine;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/// A version's mark, short digest and references.
final class VersionNameCell extends PaintedCell<Digest, VersionLine> {

    private static final Font DIGEST = Fonts.mono(13);
    private static final Font REFERENCES = Fonts.words(11);
    private static final double TEXT_LEFT = VersionMark.LARGE + 12;
    private static final double APART = 9;

    private final FleetContext context;
    private final MarkPainter marks;

    VersionNameCell(FleetContext context) {
        this.context = context;
        this.marks = new MarkPainter(context.theme());
        super(context);
        getStyleClass().add("version-name-cell");
    }

    @Override
    Object content(VersionLine line) {
        return List.of(line.summary().version(), line.summary().references());
    }

    @Override
    void paint(GraphicsContext canvas, double width, double height, VersionLine line) {
        var version = line.summary().version().id();
        var room = width - TEXT_LEFT;
        marks.paint(canvas, version, line.colour(), 0, Math.round((height - VersionMark.LARGE) / 2), VersionMark.LARGE);
        Lettering.write(canvas, version.shortForm(), DIGEST, context.theme().colour("text"), TEXT_LEFT,
                height / 2 - APART, room);
        Lettering.write(canvas, context.says().references(line.summary().references()), REFERENCES,
                context.theme().colour("subtle"), TEXT_LEFT, height / 2 + APART, room);
    }
}
