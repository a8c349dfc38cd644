package dev.mintmark.app.fleet;

import dev.mintmark.app.theme.Fonts;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/// A cell of one line of text, which is put into words again whenever time has passed.
final class TextCell<K, V> extends PaintedCell<K, V> {

    private static final Font MUTED = Fonts.words(13);
    private static final Font STRONG = Fonts.medium(13);

    private final FleetContext context;
    private final boolean number;
    private final Function<? super V, String> text;

    /// @param number stands at the right, and stronger
    TextCell(FleetContext context, boolean number, Function<? super V, String> text) {
        this.context = context;
        this.number = number;
        this.text = text;
        super(context);
        getStyleClass().add(number ? "number" : "muted-cell");
        context.model().tickProperty().subscribe(this::refresh);
    }

    @Override
    Object content(V value) {
        return text.apply(value);
    }

    @Override
    void paint(GraphicsContext canvas, double width, double height, V value) {
        var written = text.apply(value);
        var font = number ? STRONG : MUTED;
        var left = number ? Math.max(0, width - Lettering.width(written, font)) : 0;
        Lettering.write(canvas, written, font, context.theme().colour(number ? "text" : "muted"), left, height / 2, width);
    }
}
