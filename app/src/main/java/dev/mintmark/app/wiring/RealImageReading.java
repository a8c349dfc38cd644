package dev.mintmark.app.wiring;

/// placeholder
public final class RealImageReading {
    private RealImageReading() {}
    public static ImageReading of(Surroundings around, Home home, ImagePlaces places) { throw new IllegalStateException(); }
}
