package dev.mintmark.app.pieces;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.HBox;

/// Keeps the heads of columns above their columns: where the list scrolls, its bar takes room from the rows, and as much
/// is taken from the heads. FX thread only.
public final class ScrollBarRoom {

    private ScrollBarRoom() {}

    /// @param heads with the same columns as the rows, the last of which ends where theirs ends
    public static HBox beside(HBox heads, ListView<?> list) {
        list.skinProperty().subscribe(skin -> {
            if (skin != null) {
                list.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL).findFirst()
                        .ifPresent(bar -> follow(heads, bar));
            }
        });
        return heads;
    }

    private static void follow(HBox heads, ScrollBar bar) {
        bar.visibleProperty().subscribe(() -> keep(heads, bar));
        bar.widthProperty().subscribe(() -> keep(heads, bar));
    }

    private static void keep(HBox heads, ScrollBar bar) {
        HBox.setMargin(heads.getChildren().getLast(), new Insets(0, bar.isVisible() ? bar.getWidth() : 0, 0, 0));
    }
}
