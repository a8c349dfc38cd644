package dev.mintmark.app.mark;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.presentation.mark.MarkPattern;
import dev.mintmark.presentation.mark.VersionColours;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;

/// The mark of a version as a node, always before its short digest. Coloured by style class, so it follows the theme.
///
/// Decoration to a screen reader: the digest beside it says the same.
public final class VersionMark extends Region {

    /// Beside text.
    public static final int SMALL = 14;

    /// In a heading.
    public static final int LARGE = 21;

    private static final int UNITS = MarkPattern.SIZE + 2;

    private final int size;
    private final Path glyph = new Path();
    private String colourClass = "";
    private Digest shown;

    /// @param size a multiple of 7, so that each cell is whole pixels
    public VersionMark(int size) {
        this.size = size;
        getStyleClass().add("version-mark");
        setAccessibleRole(AccessibleRole.NODE);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
        glyph.getStyleClass().add("glyph");
        glyph.setManaged(false);
        glyph.setSmooth(false);
        getChildren().add(glyph);
    }

    /// A mark in the colour that follows from the digest alone.
    public static VersionMark of(Digest version) {
        var mark = new VersionMark(SMALL);
        mark.show(version, VersionColours.of(version));
        return mark;
    }

    /// Shows another version, so that a table's cell can keep its node. What is shown already is not styled again:
    /// cells are told every second what they say.
    ///
    /// @param colour from [VersionColours]
    public void show(Digest version, int colour) {
        var wanted = "version-" + colour;
        if (!wanted.equals(colourClass)) {
            getStyleClass().remove(colourClass);
            colourClass = wanted;
            getStyleClass().add(colourClass);
        }
        if (!version.equals(shown)) {
            shown = version;
            glyph.getElements().setAll(cells(MarkPattern.of(version), size / UNITS));
        }
    }

    private static List<PathElement> cells(MarkPattern pattern, int unit) {
        var elements = new ArrayList<PathElement>();
        for (var row = 0; row < MarkPattern.SIZE; row++) {
            for (var column = 0; column < MarkPattern.SIZE; column++) {
                if (pattern.isSet(row, column)) {
                    var left = (column + 1) * unit;
                    var top = (row + 1) * unit;
                    elements.add(new MoveTo(left, top));
                    elements.add(new HLineTo(left + unit));
                    elements.add(new VLineTo(top + unit));
                    elements.add(new HLineTo(left));
                    elements.add(new ClosePath());
                }
            }
        }
        return elements;
    }
}
