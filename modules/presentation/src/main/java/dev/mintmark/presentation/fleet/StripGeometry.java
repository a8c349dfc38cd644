package dev.mintmark.presentation.fleet;

import java.util.ArrayList;
import java.util.List;

/// Where the bands of a strip go.
///
/// A strip is as long as the square root of its number of instances, so that services of two and of two thousand
/// can stand below each other; within a strip lengths are in proportion. Nothing that is there becomes invisible:
/// a band has at least [#SHORTEST_BAND], its unready part at least [#SHORTEST_HATCH] pixels.
public final class StripGeometry {

    public static final double SHORTEST_BAND = 11;
    public static final double SHORTEST_HATCH = 7;
    public static final double GAP = 2;

    private static final double SHORTEST_STRIP = 40;

    private StripGeometry() {}

    /// The scale for a fleet whose largest service has `most` instances: the next of few steps, so that it seldom changes.
    public static int scale(int most) {
        var scale = 8.0;
        while (scale < most) {
            scale *= 1.25;
        }
        return (int) Math.ceil(scale);
    }

    /// @param scale instances that fill the whole `width`
    public static List<StripPiece> place(List<StripBand> bands, int scale, double width) {
        var instances = bands.stream().mapToInt(StripBand::instances).sum();
        if (instances == 0 || width <= 0) {
            return List.of();
        }
        var share = Math.sqrt(Math.min(1, instances / (double) Math.max(scale, 1)));
        var needed = bands.size() * (SHORTEST_BAND + GAP);
        var length = Math.min(width, Math.max(needed, SHORTEST_STRIP + share * (width - SHORTEST_STRIP)));
        return pieces(bands, lengths(bands, instances, length - GAP * (bands.size() - 1)));
    }

    /// In proportion, but none below the least; what that takes is taken from the others.
    private static double[] lengths(List<StripBand> bands, int instances, double length) {
        var least = Math.min(SHORTEST_BAND, length / bands.size());
        var lengths = new double[bands.size()];
        var small = new boolean[bands.size()];
        var changed = true;
        while (changed) {
            changed = false;
            var room = length;
            var rest = 0;
            for (var i = 0; i < lengths.length; i++) {
                room -= small[i] ? least : 0;
                rest += small[i] ? 0 : bands.get(i).instances();
            }
            for (var i = 0; i < lengths.length; i++) {
                lengths[i] = small[i] ? least : room * bands.get(i).instances() / rest;
                if (!small[i] && lengths[i] < least) {
                    small[i] = true;
                    changed = true;
                }
            }
        }
        return lengths;
    }

    private static List<StripPiece> pieces(List<StripBand> bands, double[] lengths) {
        var pieces = new ArrayList<StripPiece>();
        var left = 0.0;
        for (var i = 0; i < lengths.length; i++) {
            var band = bands.get(i);
            var end = Math.round(left + lengths[i]);
            var start = Math.round(left);
            var whole = Math.max(1, end - start);
            var hatch = band.ready() >= band.instances() ? 0
                    : Math.min(whole, Math.max(Math.min(SHORTEST_HATCH, whole / 2.0),
                            Math.round(whole * (band.instances() - band.ready()) / (double) band.instances())));
            if (whole - hatch > 0) {
                pieces.add(new StripPiece(i, start, whole - hatch, false));
            }
            if (hatch > 0) {
                pieces.add(new StripPiece(i, start + whole - hatch, hatch, true));
            }
            left += lengths[i] + GAP;
        }
        return pieces;
    }
}
