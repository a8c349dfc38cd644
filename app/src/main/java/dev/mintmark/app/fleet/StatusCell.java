package dev.mintmark.app.fleet;

import dev.mintmark.app.theme.Theme;
import dev.mintmark.fleet.service.Sign.Severity;
import dev.mintmark.presentation.fleet.ServiceLine;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ArcType;

/// The shape of a service's severity: a full triangle for danger, a hollow one for a warning, a broken ring for what is
/// stale, a half disc for what is moving, a disc when all is well.
final class StatusCell extends PaintedCell<String, ServiceLine> {

    private static final double SIZE = 12;

    private final Theme theme;

    StatusCell(FleetContext context) {
        this.theme = context.theme();
        super(context);
        getStyleClass().add("status-cell");
    }

    @Override
    Object content(ServiceLine line) {
        return line.summary().severity();
    }

    @Override
    void paint(GraphicsContext canvas, double width, double height, ServiceLine line) {
        shape(canvas, theme, line.summary().severity(), (width - SIZE) / 2 + 2, (height - SIZE) / 2);
    }

    static void shape(GraphicsContext canvas, Theme theme, Severity severity, double left, double top) {
        canvas.setLineWidth(2);
        switch (severity) {
            case DANGER -> {
                canvas.setFill(theme.colour("danger"));
                canvas.fillPolygon(new double[] {left, left + SIZE / 2, left + SIZE},
                        new double[] {top + SIZE - 1, top + 0.5, top + SIZE - 1}, 3);
            }
            case WARNING -> {
                canvas.setStroke(theme.colour("warning"));
                canvas.strokePolygon(new double[] {left + 1, left + SIZE / 2, left + SIZE - 1},
                        new double[] {top + SIZE - 2, top + 2, top + SIZE - 2}, 3);
            }
            case STALE -> {
                canvas.setStroke(theme.colour("muted"));
                canvas.setLineWidth(1.5);
                canvas.setLineDashes(2, 2.4);
                canvas.strokeOval(left + 1, top + 1, SIZE - 2, SIZE - 2);
                canvas.setLineDashes();
            }
            case NOTICE -> {
                canvas.setStroke(theme.colour("accent"));
                canvas.setFill(theme.colour("accent"));
                canvas.strokeOval(left + 2, top + 2, SIZE - 4, SIZE - 4);
                canvas.fillArc(left + 2, top + 2, SIZE - 4, SIZE - 4, 90, 180, ArcType.CHORD);
            }
            case CALM -> {
                canvas.setFill(theme.colour("ok"));
                canvas.fillOval(left + 1, top + 1, SIZE - 2, SIZE - 2);
            }
        }
    }
}
