package dev.mintmark.app.fleet;

import dev.mintmark.app.theme.Fonts;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.presentation.fleet.VersionLine;
import dev.mintmark.presentation.fleet.VersionLine.Target;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Where a version runs: a cell for each service at each source, as wide as its words, with a bar in the version's colour
/// that is hatched as far as its instances are not ready.
final class TargetsCell extends PaintedCell<Digest, VersionLine> {

    private static final Font WORDS = Fonts.medium(12);
    private static final Font SMALL = Fonts.words(11);
    private static final double HEIGHT = 38;
    private static final double MORE = 70;

    private final FleetContext context;

    TargetsCell(FleetContext context) {
        this.context = context;
        super(context);
        getStyleClass().add("targets-cell");
    }

    @Override
    Object content(VersionLine line) {
        return List.of(line.targets(), line.colour(), line.summary().stale());
    }

    @Override
    void paint(GraphicsContext canvas, double width, double height, VersionLine line) {
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setGlobalAlpha(line.summary().stale() ? 0.6 : 1);
        var top = (height - HEIGHT) / 2;
        var left = 0.0;
        var targets = line.targets();
        for (var index = 0; index < targets.size(); index++) {
            var target = targets.get(index);
            var name = target.container().isEmpty() ? target.service()
                    : context.words().get("fleet.container", target.service(), target.container());
            var where = context.words().get("fleet.target", target.source().name(),
                    context.wording().count(target.instances()));
            var wide = Math.ceil(Math.max(Lettering.width(name, WORDS), Lettering.width(where, SMALL)) + 24);
            if (index > 0 && left + wide > width - (index < targets.size() - 1 ? MORE : 0)) {
                canvas.setFont(SMALL);
                canvas.setFill(colour("subtle"));
                canvas.fillText(context.words().get("fleet.moreTargets", targets.size() - index), left + 4, height / 2);
                break;
            }
            target(canvas, line, target, name, where, left, top, wide);
            left += wide + 8;
        }
        canvas.setGlobalAlpha(1);
    }

    private void target(GraphicsContext canvas, VersionLine line, Target target, String name, String where, double left,
            double top, double wide) {
        canvas.setFill(colour("neutral-tint"));
        canvas.fillRoundRect(left, top, wide, HEIGHT, 8, 8);
        var colour = context.theme().version(line.colour());
        var ready = target.instances() == 0 ? 1 : target.ready() / (double) target.instances();
        var readyHeight = ready >= 1 ? HEIGHT - 12 : Math.min(HEIGHT - 18, Math.round((HEIGHT - 12) * ready));
        if (readyHeight > 0) {
            Hatch.full(canvas, left + 6, top + 6 + (HEIGHT - 12 - readyHeight), 4, readyHeight, colour);
        }
        if (readyHeight < HEIGHT - 12) {
            Hatch.hatched(canvas, left + 6, top + 6, 4, HEIGHT - 12 - readyHeight, colour("danger"));
        }
        canvas.setFont(WORDS);
        canvas.setFill(colour("text"));
        canvas.fillText(name, left + 16, top + 13);
        canvas.setFont(SMALL);
        canvas.setFill(colour("muted"));
        canvas.fillText(where, left + 16, top + 27);
    }

    private Color colour(String role) {
        return context.theme().colour(role);
    }
}
