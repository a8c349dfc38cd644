package dev.mintmark.app.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The two families, so that the window looks the same on every system: Inter for words, JetBrains Mono for digests,
/// paths and logs.
public final class Fonts {

    private static final String FOLDER = "/dev/mintmark/assets/fonts/";
    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf",
            "JetBrainsMono-Regular.ttf", "JetBrainsMono-Medium.ttf");

    private Fonts() {}

    static void load() {
        for (var file : FILES) {
            try (var font = Fonts.class.getResourceAsStream(FOLDER + file)) {
                Font.loadFont(font, 13);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /// For what is painted by hand.
    public static Font words(double size) {
        return Font.font("Inter", size);
    }

    /// For what is painted by hand.
    public static Font medium(double size) {
        return Font.font("Inter Medium", size);
    }

    /// For what is painted by hand.
    public static Font semibold(double size) {
        return Font.font("Inter Semi Bold", size);
    }

    /// For what is painted by hand.
    public static Font mono(double size) {
        return Font.font("JetBrains Mono", size);
    }
}
