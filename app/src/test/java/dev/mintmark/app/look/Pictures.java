package dev.mintmark.app.look;

import dev.mintmark.app.export.Png;
import dev.mintmark.app.theme.Appearance;
import dev.mintmark.app.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/// Draws screens to `target/pictures/NAME-dark-1280x800.png` and so on, for people to look at.
public final class Pictures {

    private static final Path FOLDER = Path.of("target", "pictures");

    private Pictures() {}

    /// Draws four pictures: dark and light, at 1280x800 and 1920x1080. The content is built afresh for each, on the FX
    /// thread, because it is given the theme it will be shown in.
    public static void draw(String name, Function<Theme, Parent> content) {
        for (var appearance : Appearance.values()) {
            draw(name, appearance, 1280, 800, content);
            draw(name, appearance, 1920, 1080, content);
        }
    }

    /// Draws what opens above a screen: dark and light, in the smaller size only.
    public static void drawSmall(String name, Function<Theme, Parent> content) {
        for (var appearance : Appearance.values()) {
            draw(name, appearance, 1280, 800, content);
        }
    }

    public static void draw(String name, Appearance appearance, int width, int height,
            Function<Theme, Parent> content) {
        var picture = Headless.onFx(() -> {
            var theme = new Theme();
            theme.show(appearance);
            var scene = new Scene(content.apply(theme), width, height);
            theme.dress(scene);
            // The first snapshot lays out; cells of virtual lists settle in a second pass.
            scene.snapshot(null);
            return scene.snapshot(null);
        });
        write(name + "-" + appearance.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height, picture);
    }

    /// Writes a picture that a test took itself, for example of a window with an open palette.
    public static void write(String name, Image picture) {
        try {
            Files.createDirectories(FOLDER);
            try (var out = Files.newOutputStream(FOLDER.resolve(name + ".png"))) {
                Png.write(picture, out);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
