package dev.mintmark.app.look;

import dev.mintmark.app.export.Png;
import dev.mintmark.app.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/// Draws screens to `target/pictures/NAME-dark-1280x800.png` and so on, for people to look at.
public final class Pictures {

    private static final Path FOLDER = Path.of("target", "pictures");

    private Pictures() {}

    /// Draws at every size what is built once, on the FX thread, and changes with the theme it is given.
    public static void draw(String name, Function<Theme, Parent> content) {
        standing(name, content).drawEverySize();
    }

    /// Draws what is built once at the size that has the least room.
    public static void drawSmall(String name, Function<Theme, Parent> content) {
        standing(name, content).draw();
    }

    private static Standing standing(String name, Function<Theme, Parent> content) {
        return Headless.onFx(() -> {
            var theme = new Theme();
            var scene = new Scene(content.apply(theme), Size.SMALL.width(), Size.SMALL.height());
            theme.dress(scene);
            return new Standing(name, theme, scene);
        });
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
