package dev.mintmark.app.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ScrollBarRoomTest {

    @Test
    void headsEndWhereTheRowsEnd() {
        assertThat(roomFor(3)).as("nothing scrolls").isZero();
        assertThat(roomFor(300)).as("as wide as the bar").isGreaterThan(4);
    }

    /// How much less room the heads have than the list.
    private static double roomFor(int rows) {
        return Headless.onFx(() -> {
            var list = new ListView<Integer>();
            IntStream.range(0, rows).forEach(list.getItems()::add);
            var head = new Label("HEAD");
            head.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(head, Priority.ALWAYS);
            var heads = ScrollBarRoom.beside(new HBox(head), list);
            var scene = new Scene(new VBox(heads, list), 300, 300);
            scene.snapshot(null);
            scene.snapshot(null);
            return list.getWidth() - head.getWidth();
        });
    }
}
