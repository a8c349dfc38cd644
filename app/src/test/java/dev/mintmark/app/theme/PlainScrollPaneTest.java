package dev.mintmark.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;

class PlainScrollPaneTest {

    @Test
    void itKeepsNoPictureOfWhatItShows() {
        assertThat(isCached(PlainScrollPane::new)).isFalse();
        assertThat(isCached(ScrollPane::new)).as("JavaFX's own").isTrue();
    }

    private static boolean isCached(Function<Node, ScrollPane> made) {
        return Headless.onFx(() -> {
            var pane = made.apply(new Label("much"));
            new Scene(pane).getRoot().applyCss();
            return pane.lookup(".viewport").isCache();
        });
    }
}
