package dev.mintmark.presentation.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What changed, as rectangles in proportion to size: areas, and in them their files.
public final class Treemap {

    private static final double BETWEEN = 2;
    private static final double HEADING = 18;
    private static final double LEAST_FOR_HEADING = 46;
    private static final double LEAST_SIDE = 3;

    private Treemap() {}

    /// Frames first, each followed by the files in it. Pixels from the left and the top.
    public static List<Tile> of(List<ChangedArea> areas, double width, double height) {
        var tiles = new ArrayList<Tile>();
        var shown = areas.stream().filter(area -> area.bytes() > 0).toList();
        var frames = Squares.of(shown.stream().mapToDouble(ChangedArea::bytes).toArray(), 0, 0, width, height);
        for (var place = 0; place < shown.size(); place++) {
            var frame = frames.get(place).inset(BETWEEN / 2);
            if (frame.width() >= LEAST_SIDE && frame.height() >= LEAST_SIDE) {
                tiles.add(new Tile(shown.get(place), Optional.empty(), frame.left(), frame.top(), frame.width(),
                        frame.height()));
                files(shown.get(place), frame, tiles);
            }
        }
        return tiles;
    }

    /// Whether a frame has room for its name above its files.
    public static boolean hasHeading(Tile frame) {
        return frame.width() >= LEAST_FOR_HEADING && frame.height() >= LEAST_FOR_HEADING;
    }

    private static void files(ChangedArea area, Squares.Square frame, List<Tile> tiles) {
        var heading = frame.width() >= LEAST_FOR_HEADING && frame.height() >= LEAST_FOR_HEADING ? HEADING : 0;
        var inside = new Squares.Square(frame.left() + BETWEEN, frame.top() + heading + BETWEEN / 2,
                frame.width() - 2 * BETWEEN, frame.height() - heading - BETWEEN * 1.5);
        if (inside.width() < LEAST_SIDE || inside.height() < LEAST_SIDE) {
            return;
        }
        var sizes = new double[area.files().size() + 1];
        var left = (double) area.bytes();
        for (var place = 0; place < area.files().size(); place++) {
            sizes[place] = area.files().get(place).bytes();
            left -= sizes[place];
        }
        sizes[sizes.length - 1] = Math.max(0, left);
        var squares = Squares.of(sizes, inside.left(), inside.top(), inside.width(), inside.height());
        for (var place = 0; place < area.files().size(); place++) {
            var square = squares.get(place).inset(0.5);
            if (square.width() >= 1 && square.height() >= 1) {
                tiles.add(new Tile(area, Optional.of(area.files().get(place)), square.left(), square.top(),
                        square.width(), square.height()));
            }
        }
    }
}
