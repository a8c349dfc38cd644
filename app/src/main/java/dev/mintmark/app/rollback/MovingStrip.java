package dev.mintmark.app.rollback;

import dev.mintmark.app.fleet.Hatch;
import dev.mintmark.app.pieces.WhileShown;
import dev.mintmark.app.theme.SharpCanvas;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.presentation.fleet.StripBand;
import dev.mintmark.presentation.fleet.StripGeometry;
import dev.mintmark.presentation.rollback.InPlace;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/// What the workloads of a rollback run, to scale: a cell for each instance, or bands where there are too many. Full is
/// ready, hatched is not, hollow is not known.
public final class MovingStrip extends Region {

    private static final double GAP = 3;
    private static final double NARROWEST = 7;

    private final Theme theme;
    private final SharpCanvas canvas;
    private final double height;
    private List<StripBand> bands = List.of();

    public MovingStrip(Theme theme, double height) {
        this.theme = theme;
        this.height = height;
        canvas = new SharpCanvas(theme, this::paint);
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.NODE);
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setMinWidth(0);
        WhileShown.hear(this, theme.appearanceProperty(), (_, _) -> paint());
    }

    void show(InPlace inPlace) {
        show(inPlace.bands());
    }

    public void show(List<StripBand> now) {
        if (!now.equals(bands)) {
            bands = now;
            paint();
        }
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(height);
            paint();
        }
    }

    private void paint() {
        var width = canvas.getWidth();
        if (width <= 0) {
            return;
        }
        var paint = canvas.getGraphicsContext2D();
        paint.clearRect(0, 0, width, height);
        var instances = bands.stream().mapToInt(StripBand::instances).sum();
        if (instances == 0) {
            Hatch.hollow(paint, 0, 0, width, height, theme.colour("faint"));
        } else if ((width + GAP) / instances - GAP >= NARROWEST) {
            cells(paint, width, instances);
        } else {
            for (var piece : StripGeometry.place(bands, instances, width)) {
                piece(paint, bands.get(piece.band()), piece.hatched(), piece.left(), piece.width());
            }
        }
    }

    private void cells(GraphicsContext paint, double width, int instances) {
        var each = (width + GAP) / instances;
        var place = 0;
        for (var band : bands) {
            for (var instance = 0; instance < band.instances(); instance++) {
                var left = Math.round(place * each);
                piece(paint, band, instance >= band.ready(), left, Math.round((place + 1) * each - GAP) - left);
                place++;
            }
        }
    }

    private void piece(GraphicsContext paint, StripBand band, boolean hatched, double left, double width) {
        if (band.version().isEmpty()) {
            Hatch.hollow(paint, left, 0, width, height, theme.colour("muted"));
        } else if (hatched) {
            Hatch.hatched(paint, left, 0, width, height, theme.version(band.colour()));
        } else {
            Hatch.full(paint, left, 0, width, height, theme.version(band.colour()));
        }
    }
}
