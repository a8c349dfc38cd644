package dev.mintmark.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;

class PlainTextAreaTest {

    @Test
    void itKeepsNoPictureOfWhatItShows() {
        assertThat(isCached(PlainTextArea::new)).isFalse();
        assertThat(isCached(TextArea::new)).as("JavaFX's own").isTrue();
    }

    private static boolean isCached(Supplier<TextArea> made) {
        return Headless.onFx(() -> {
            var area = made.get();
            new Scene(area).getRoot().applyCss();
            area.layout();
            return area.lookup(".viewport").isCache();
        });
    }
}
