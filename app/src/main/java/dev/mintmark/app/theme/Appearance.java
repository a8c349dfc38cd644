package dev.mintmark.app.theme;

/// Dark or light: the two sets of values that the colour roles have.
public enum Appearance {
    DARK, LIGHT
}
