package dev.mintmark.presentation.timeline;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.presentation.timeline.Blocks.Block;
import dev.mintmark.presentation.timeline.LaneDrawing.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds room for each version's short digest upon its bands: where it begins, and again where it goes on far away.
final class Digests {

    private static final double INSET = 8;
    private static final double AGAIN_AFTER = 320;

    private final TextWidths widths;
    private final Map<ImageVersion, Room> rooms = new HashMap<>();
    private final Map<ImageVersion, Double> lastAt = new HashMap<>();
    private final List<Label> labels = new ArrayList<>();

    private Digests(TextWidths widths) {
        this.widths = widths;
    }

    static List<Label> of(List<Block> blocks, TextWidths widths) {
        var digests = new Digests(widths);
        for (var block : blocks) {
            digests.take(block);
        }
        digests.rooms.forEach(digests::write);
        return digests.labels;
    }

    private void take(Block block) {
        rooms.keySet().stream().filter(version -> !block.versions().contains(version)).toList().forEach(gone -> {
            write(gone, rooms.remove(gone));
            lastAt.remove(gone);
        });
        for (var slice : block.slices()) {
            if (slice.version() != null) {
                var here = new Room(block.left(), block.right(), slice.top(), slice.bottom() - slice.notReady(), slice.colour());
                rooms.merge(slice.version(), here, (before, next) -> joined(slice.version(), before, next));
            }
        }
    }

    /// One room out of two neighbours, unless the digest stands better in one of them alone.
    private Room joined(ImageVersion version, Room before, Room next) {
        var both = before.and(next);
        var isApart = next.left - before.right > INSET;
        if (isApart || both.height() < before.height() && isWideEnough(version, before)
                || both.height() < next.height() && !isWideEnough(version, before)
                || both.height() < LaneMetrics.LEAST_FOR_A_DIGEST) {
            write(version, before);
            return next;
        }
        return both;
    }

    private boolean isWideEnough(ImageVersion version, Room room) {
        return room.right - room.left >= widths.digest(version.id().shortForm()) + 2 * INSET;
    }

    private void write(ImageVersion version, Room room) {
        var text = version.id().shortForm();
        var isFar = room.left - lastAt.getOrDefault(version, Double.NEGATIVE_INFINITY) > AGAIN_AFTER;
        if (isFar && room.height() >= LaneMetrics.LEAST_FOR_A_DIGEST && isWideEnough(version, room)) {
            labels.add(new Label(text, room.left + INSET, (room.top + room.bottom) / 2, room.colour));
            lastAt.put(version, room.left);
        }
    }

    /// A rectangle in which nothing but this version runs, and all of it is ready.
    private record Room(double left, double right, double top, double bottom, int colour) {

        Room and(Room next) {
            return new Room(left, next.right, Math.max(top, next.top), Math.min(bottom, next.bottom), colour);
        }

        double height() {
            return bottom - top;
        }
    }
}
