package dev.mintmark.app.pieces;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// How a node that comes and goes hears of what outlives it. A property holds everybody who hears of it, so a node that
/// only subscribed would stay in memory, with the page that it was on, for as long as the window is open. FX thread
/// only.
public final class WhileShown {

    private WhileShown() {}

    /// Tells what the property says now, and the rest as [#hear].
    public static <T> void tell(Node node, ObservableValue<T> property, Consumer<? super T> told) {
        told.accept(property.getValue());
        hear(node, property, (_, now) -> told.accept(now));
    }

    /// Tells of changes as long as the node is in a scene, and, when it comes into one again, of what changed
    /// meanwhile.
    public static <T> void hear(Node node, ObservableValue<T> property, BiConsumer<? super T, ? super T> told) {
        property.when(node.sceneProperty().map(_ -> true).orElse(false)).subscribe(told);
    }
}
