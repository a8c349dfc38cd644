package dev.mintmark.app.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/// The colours of `tokens.css`, by role and appearance. Read from the very file the style sheets use, so that what is
/// painted by hand can never differ from what is styled. Immutable.
final class Tokens {

    private static final Pattern BLOCK = Pattern.compile("([^{}]*)\\{([^}]*)}");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("-mintmark-([a-z0-9-]+):\\s*(#[0-9a-fA-F]{6,8});");

    private final Map<Appearance, Map<String, Color>> colours;

    private Tokens(Map<Appearance, Map<String, Color>> colours) {
        this.colours = colours;
    }

    static Tokens load() {
        try (var css = Tokens.class.getResourceAsStream(Theme.FOLDER + "tokens.css")) {
            return parse(new String(css.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Tokens parse(String css) {
        var colours = new EnumMap<Appearance, Map<String, Color>>(Appearance.class);
        var blocks = BLOCK.matcher(COMMENT.matcher(css).replaceAll(""));
        while (blocks.find()) {
            var roles = new HashMap<String, Color>();
            TOKEN.matcher(blocks.group(2)).results()
                    .forEach(token -> roles.put(token.group(1), Color.web(token.group(2))));
            colours.put(blocks.group(1).contains(".light") ? Appearance.LIGHT : Appearance.DARK, Map.copyOf(roles));
        }
        return new Tokens(colours);
    }

    Map<String, Color> of(Appearance appearance) {
        return colours.get(appearance);
    }

    Color colour(Appearance appearance, String role) {
        var colour = of(appearance).get(role);
        if (colour == null) {
            throw new IllegalArgumentException("There is no colour role " + role);
        }
        return colour;
    }
}
