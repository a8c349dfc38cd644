package dev.mintmark.presentation.timeline;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.fleet.timeline.Lane;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A share as it stands in its stack.
///
/// @param version  null where nobody knows
/// @param notReady height of the part that is not ready
record Slice(ImageVersion version, int colour, double top, double bottom, double notReady) {

    private static final double BETWEEN = 1;

    /// The shares of a stretch one upon the other: the newest version on top, the unknown at the bottom.
    static List<Slice> stack(Lane.Stretch stretch, LaneStory story) {
        var shares = new ArrayList<>(stretch.shares().stream().filter(share -> share.version() != null).toList());
        Collections.reverse(shares);
        stretch.shares().stream().filter(share -> share.version() == null).forEach(shares::add);
        var heights = heights(shares, stretch.instances());
        var slices = new ArrayList<Slice>();
        var top = LaneMetrics.BAND_TOP;
        for (var place = 0; place < shares.size(); place++) {
            var share = shares.get(place);
            var isLast = place == shares.size() - 1;
            var end = isLast ? LaneMetrics.BAND_BOTTOM : top + heights[place];
            var bottom = isLast || heights[place] < 2 * BETWEEN ? end : end - BETWEEN;
            slices.add(new Slice(share.version(), story.colour(share), top, bottom, notReady(share, bottom - top)));
            top = end;
        }
        return slices;
    }

    /// Whole pixels in proportion, but none too small to be seen while there is room.
    private static double[] heights(List<Lane.Share> shares, int instances) {
        var heights = new double[shares.size()];
        var least = Math.min(LaneMetrics.LEAST_SHARE + BETWEEN, LaneMetrics.BAND_HEIGHT / Math.max(1, shares.size()));
        var largest = 0;
        var total = 0.0;
        for (var place = 0; place < heights.length; place++) {
            var part = (double) shares.get(place).instances() / Math.max(1, instances);
            heights[place] = Math.max(least, Math.round(part * LaneMetrics.BAND_HEIGHT));
            total += heights[place];
            largest = heights[place] > heights[largest] ? place : largest;
        }
        if (heights.length > 0) {
            heights[largest] = Math.max(least, heights[largest] - (total - LaneMetrics.BAND_HEIGHT));
        }
        return heights;
    }

    private static double notReady(Lane.Share share, double height) {
        if (share.instances() == 0 || share.ready() >= share.instances()) {
            return 0;
        }
        var part = 1 - (double) share.ready() / share.instances();
        return Math.min(height, Math.max(LaneMetrics.LEAST_SHARE, Math.round(part * height)));
    }
}
