package dev.mintmark.app.icon;

import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import org.kordamp.ikonli.AbstractIkonHandler;
import org.kordamp.ikonli.Ikon;

/// Tells Ikonli in which font the signs are; it finds this class by `META-INF/services`.
public final class IconFont extends AbstractIkonHandler {

    private static final String FAMILY = "Mintmark Icons";
    private static final String FONT = "/dev/mintmark/assets/fonts/MintmarkIcons.ttf";

    @Override
    public boolean supports(String description) {
        return description != null && description.startsWith(Icon.PREFIX);
    }

    @Override
    public Ikon resolve(String description) {
        return Arrays.stream(Icon.values()).filter(icon -> icon.getDescription().equals(description)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no icon " + description));
    }

    @Override
    public URL getFontResource() {
        return IconFont.class.getResource(FONT);
    }

    @Override
    public InputStream getFontResourceAsStream() {
        return IconFont.class.getResourceAsStream(FONT);
    }

    @Override
    public String getFontFamily() {
        return FAMILY;
    }
}
