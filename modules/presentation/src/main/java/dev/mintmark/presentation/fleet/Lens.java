package dev.mintmark.presentation.fleet;

/// The three ways to look at the same fleet.
public enum Lens {
    SERVICES, VERSIONS, MAP;

    public Lens next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
