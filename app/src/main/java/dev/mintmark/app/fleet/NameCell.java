package dev.mintmark.app.fleet;

import dev.mintmark.app.theme.Fonts;
import java.util.List;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/// A name, and below it, quieter, what kind of thing it is.
final class NameCell<K, V> extends PaintedCell<K, V> {

    private static final Font NAME = Fonts.semibold(13);
    private static final Font DETAIL = Fonts.words(11);
    private static final double APART = 9;

    private final FleetContext context;
    private final Function<? super V, String> name;
    private final Function<? super V, String> detail;

    NameCell(FleetContext context, Function<? super V, String> name, Function<? super V, String> detail) {
        this.context = context;
        this.name = name;
        this.detail = detail;
        super(context);
        getStyleClass().add("name-cell");
    }

    @Override
    Object content(V value) {
        return List.of(name.apply(value), detail.apply(value));
    }

    @Override
    void paint(GraphicsContext canvas, double width, double height, V value) {
        Lettering.write(canvas, name.apply(value), NAME, context.theme().colour("text"), 0, height / 2 - APART, width);
        Lettering.write(canvas, detail.apply(value), DETAIL, context.theme().colour("subtle"), 0, height / 2 + APART,
                width);
    }
}
