package dev.mintmark.app.access;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// Says what a control is, once, for eyes, ears and hands: tooltip and accessible text from the same words.
public final class Described {

    private static final Duration SOON = Duration.millis(400);

    private Described() {}

    /// For a control whose words are not on it, for example a button with an icon only.
    ///
    /// @param keys the key that does the same; may be empty
    public static <C extends Control> C as(C control, String words, String keys) {
        control.setAccessibleText(words);
        var tooltip = new Tooltip(keys.isEmpty() ? words : words + "   " + keys);
        tooltip.setShowDelay(SOON);
        control.setTooltip(tooltip);
        return control;
    }

    /// For a control that shows what it is.
    public static <C extends Control> C spoken(C control, String words) {
        control.setAccessibleText(words);
        return control;
    }
}
