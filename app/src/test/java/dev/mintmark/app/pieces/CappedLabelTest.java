package dev.mintmark.app.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

class CappedLabelTest {

    private static final double WIDEST = 140;
    private static final double HIGHEST = 52;

    @Test
    void fewWordsHaveTheRoomTheyNeed() {
        var label = of("INC-314");
        assertThat(label.prefWidth(-1)).isBetween(20.0, WIDEST - 1);
        assertThat(label.minWidth(-1)).isEqualTo(label.prefWidth(-1));
    }

    @Test
    void hostileWordsHaveNoMoreThanIsGiven() {
        var label = of("a name that never ends ".repeat(40));
        assertThat(label.minWidth(-1)).isEqualTo(WIDEST);
        assertThat(label.minHeight(100)).isEqualTo(HIGHEST);
    }

    private static CappedLabel of(String words) {
        return Headless.onFx(() -> {
            var label = new CappedLabel(WIDEST, HIGHEST);
            label.setWrapText(true);
            label.setMinSize(CappedLabel.USE_PREF_SIZE, CappedLabel.USE_PREF_SIZE);
            label.setText(words);
            new Scene(label).getRoot().applyCss();
            return label;
        });
    }
}
