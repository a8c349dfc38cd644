package dev.mintmark.app.fleet;

import dev.mintmark.app.theme.Fonts;
import dev.mintmark.fleet.service.Sign;
import dev.mintmark.presentation.fleet.ServiceLine;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/// What needs a look, as chips, the worst first: as many as there is room for, and how many more there are.
final class SignsCell extends PaintedCell<String, ServiceLine> {

    private static final Font WORDS = Fonts.medium(11);
    private static final double HEIGHT = 19;
    private static final double SIDE = 8;
    private static final double GAP = 6;
    private static final double MORE = 22;

    private final FleetContext context;

    SignsCell(FleetContext context) {
        this.context = context;
        super(context);
        getStyleClass().add("signs-cell");
    }

    @Override
    Object content(ServiceLine line) {
        return line.summary().signs().stream().map(context.says()::sign).toList();
    }

    @Override
    void paint(GraphicsContext canvas, double width, double height, ServiceLine line) {
        var signs = line.summary().signs();
        var left = 0.0;
        for (var index = 0; index < signs.size(); index++) {
            var text = context.says().sign(signs.get(index));
            var wide = Math.ceil(Lettering.width(text, WORDS)) + 2 * SIDE;
            var last = index == signs.size() - 1;
            if (index > 0 && left + wide > width - (last ? 0 : MORE)) {
                Lettering.write(canvas, context.words().get("fleet.more", signs.size() - index), WORDS,
                        context.theme().colour("subtle"), left, height / 2, MORE);
                return;
            }
            var drawn = Math.min(wide, width - left - (last ? 0 : MORE));
            chip(canvas, signs.get(index), text, left, height, drawn);
            left += drawn + GAP;
        }
    }

    private void chip(GraphicsContext canvas, Sign sign, String text, double left, double height, double wide) {
        var role = FleetWords.role(sign.severity());
        var kind = role.isEmpty() ? "neutral" : role;
        canvas.setFill(context.theme().colour(kind + "-tint"));
        canvas.fillRoundRect(left, Math.round((height - HEIGHT) / 2), wide, HEIGHT, 10, 10);
        Lettering.write(canvas, text, WORDS, context.theme().colour(kind + "-text"), left + SIDE, height / 2,
                wide - 2 * SIDE + 1);
    }
}
