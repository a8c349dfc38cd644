package dev.mintmark.app.settings;

/// The look the operator asked for.
public enum ThemeChoice {
    DARK, LIGHT,

    /// Whatever the desktop has, now and when it changes.
    SYSTEM;

    /// The next one round, for a single key.
    public ThemeChoice next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
