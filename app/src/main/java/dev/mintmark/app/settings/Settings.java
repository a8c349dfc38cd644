package dev.mintmark.app.settings;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.frame.SourceScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/// What the window remembers.
///
/// @param theme      the look as it is now; what it is at the start is configured, and so not kept here
/// @param bounds     empty until the window was closed once
/// @param lastScreen id of the screen that was in front; empty for the first
/// @param widths     column widths by `table.column`, for example `fleet.service`
/// @param images     names of images that were compared lately, the latest first
public record Settings(ThemeChoice theme, Optional<WindowBounds> bounds, String lastScreen, SourceScope scope,
        Map<String, Double> widths, List<String> images) {

    public static final Settings DEFAULTS =
            new Settings(ThemeChoice.DARK, Optional.empty(), "", SourceScope.ALL, Map.of(), List.of());

    private static final String WIDTH = "width.";
    private static final String SEPARATOR = "\n";

    public Settings {
        widths = Map.copyOf(widths);
        images = List.copyOf(images);
    }

    /// @throws IllegalArgumentException if a value is not what it should be
    static Settings from(Properties text) {
        var widths = new HashMap<String, Double>();
        text.stringPropertyNames().stream().filter(key -> key.startsWith(WIDTH)).forEach(
                key -> widths.put(key.substring(WIDTH.length()), number(text.getProperty(key))));
        return new Settings(
                DEFAULTS.theme,
                Optional.ofNullable(text.getProperty("window")).map(Settings::bounds),
                text.getProperty("screen", ""),
                new SourceScope(text.getProperty("sources", "").lines().filter(line -> !line.isBlank())
                        .map(SourceId::new).collect(Collectors.toSet())),
                widths, text.getProperty("images", "").lines().filter(line -> !line.isBlank()).toList());
    }

    Properties toProperties() {
        var text = new Properties();
        bounds.ifPresent(at -> text.setProperty("window",
                at.left() + " " + at.top() + " " + at.width() + " " + at.height() + " " + at.maximized()));
        text.setProperty("screen", lastScreen);
        text.setProperty("sources", scope.chosen().stream().sorted().map(SourceId::value)
                .collect(Collectors.joining(SEPARATOR)));
        text.setProperty("images", String.join(SEPARATOR, images));
        widths.forEach((column, width) -> text.setProperty(WIDTH + column, Double.toString(width)));
        return text;
    }

    public Settings withTheme(ThemeChoice wanted) {
        return new Settings(wanted, bounds, lastScreen, scope, widths, images);
    }

    public Settings withBounds(WindowBounds now) {
        return new Settings(theme, Optional.of(now), lastScreen, scope, widths, images);
    }

    public Settings withLastScreen(String id) {
        return new Settings(theme, bounds, id, scope, widths, images);
    }

    public Settings withScope(SourceScope chosen) {
        return new Settings(theme, bounds, lastScreen, chosen, widths, images);
    }

    public Settings withWidth(String column, double width) {
        var all = new HashMap<>(widths);
        all.put(column, width);
        return new Settings(theme, bounds, lastScreen, scope, all, images);
    }

    public Settings withImages(List<String> names) {
        return new Settings(theme, bounds, lastScreen, scope, widths, names);
    }

    private static WindowBounds bounds(String text) {
        var parts = text.split(" ");
        if (parts.length != 5) {
            throw new IllegalArgumentException("not a window: " + text);
        }
        return new WindowBounds(number(parts[0]), number(parts[1]), number(parts[2]), number(parts[3]),
                Boolean.parseBoolean(parts[4]));
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
