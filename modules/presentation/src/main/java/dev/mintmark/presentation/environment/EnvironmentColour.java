package dev.mintmark.presentation.environment;

import java.util.Locale;

/// The role of the colour an environment is shown in; the theme has a value for each, dark and light.
public enum EnvironmentColour {
    DANGER, WARNING, OK, ACCENT, NEUTRAL;

    /// As it is written: `danger`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
