package dev.mintmark.app.icon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mintmark.app.look.Headless;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;

class IconTest {

    private static final int LARGE = 32;
    private static final double SAME = 0.04;

    /// JavaFX fills an enlarged glyph as a path, and leaves out what two outlines of it share.
    @ParameterizedTest
    @EnumSource
    void aSignHasNoHolesWhereItIsEnlarged(Icon icon) {
        var large = ink(icon, LARGE, 1);

        assertThat(large).as("pixels of %s", icon).isGreaterThan(LARGE);
        assertThat(ink(icon, LARGE / 2, 2) / large).isCloseTo(1, within(SAME));
    }

    /// How many pixels are covered, parts of pixels counted as parts.
    private static double ink(Icon icon, int size, double enlarged) {
        return Headless.onFx(() -> {
            var sign = new FontIcon(icon);
            sign.setIconSize(size);
            sign.setIconColor(Color.BLACK);
            sign.getTransforms().add(new Scale(enlarged, enlarged));
            var picture = new Scene(new StackPane(new Group(sign)), Color.WHITE).snapshot(null);
            var covered = 0.0;
            for (var y = 0; y < picture.getHeight(); y++) {
                for (var x = 0; x < picture.getWidth(); x++) {
                    covered += 1 - picture.getPixelReader().getColor(x, y).getBrightness();
                }
            }
            return covered;
        });
    }
}
