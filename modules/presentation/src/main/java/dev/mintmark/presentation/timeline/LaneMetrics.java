package dev.mintmark.presentation.timeline;

/// Where things stand in a lane, in pixels from its top.
public final class LaneMetrics {

    public static final double HEIGHT = 64;
    public static final double BAND_TOP = 14;
    public static final double BAND_HEIGHT = 32;
    public static final double BAND_BOTTOM = BAND_TOP + BAND_HEIGHT;
    public static final double PIN_TOP = 8;
    public static final double PIN_BOTTOM = BAND_BOTTOM + 5;

    /// Middle of the line of words below the bands.
    public static final double WORDS_MIDDLE = 57;

    /// Below this a band has no room for its digest.
    public static final double LEAST_FOR_A_DIGEST = 13;

    /// A share too small to scale is still seen.
    static final double LEAST_SHARE = 2;

    private LaneMetrics() {}
}
