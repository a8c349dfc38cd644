package dev.mintmark.app.mark;

import dev.mintmark.app.theme.Theme;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.presentation.mark.MarkPattern;
import javafx.scene.canvas.GraphicsContext;

/// Paints marks on a canvas, as [VersionMark] shows them.
public final class MarkPainter {

    private static final int UNITS = MarkPattern.SIZE + 2;

    private final Theme theme;

    public MarkPainter(Theme theme) {
        this.theme = theme;
    }

    /// @param colour from `VersionColours`
    /// @param size   a multiple of 7
    public void paint(GraphicsContext canvas, Digest version, int colour, double left, double top, int size) {
        var unit = size / UNITS;
        var pattern = MarkPattern.of(version);
        canvas.setFill(theme.versionTint(colour));
        canvas.fillRoundRect(left, top, size, size, size / 3.5, size / 3.5);
        canvas.setFill(theme.version(colour));
        for (var row = 0; row < MarkPattern.SIZE; row++) {
            for (var column = 0; column < MarkPattern.SIZE; column++) {
                if (pattern.isSet(row, column)) {
                    canvas.fillRect(left + (column + 1) * unit, top + (row + 1) * unit, unit, unit);
                }
            }
        }
    }
}
