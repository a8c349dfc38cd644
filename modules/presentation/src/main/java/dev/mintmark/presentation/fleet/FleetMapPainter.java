package dev.mintmark.presentation.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Paints the map into pixels. Remembers what it painted, and paints again only the cells that look otherwise now.
///
/// What stands out (failing, or odd) is painted last and larger than a cell, with a bright outline: one odd cell among
/// 100,000 of two pixels each is a spot of thirteen. Where very many stand out, their colour alone has to do. Used on one
/// thread at a time.
public final class FleetMapPainter {

    private static final int MOST_SPOTS = 600;
    private static final int SMALLEST_SPOT = 9;
    private static final int SMALLEST_HATCH = 7;

    private final int[] pixels;
    private final int width;
    private final int height;
    private MapColours colours;
    private FleetMapLayout layout;
    private int[] painted = {};
    private List<Spot> spots = List.of();

    /// @param pixels one int a pixel, row by row
    public FleetMapPainter(int[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    /// A part of the picture, in pixels.
    public record Area(int left, int top, int width, int height) {

        static final Area NONE = new Area(0, 0, 0, 0);

        public boolean isEmpty() {
            return width <= 0 || height <= 0;
        }

        Area and(int x, int y, int wide, int high) {
            if (isEmpty()) {
                return new Area(x, y, wide, high);
            }
            var newLeft = Math.min(left, x);
            var newTop = Math.min(top, y);
            return new Area(newLeft, newTop, Math.max(left + width, x + wide) - newLeft,
                    Math.max(top + height, y + high) - newTop);
        }
    }

    private record Spot(FleetMapLayout.Slot slot, int x, int y, int look) {}

    /// Brings the pixels up to date.
    ///
    /// @return what has changed
    public Area paint(FleetMap map, FleetMapLayout now, MapColours with) {
        var looks = looks(map, now);
        var standing = spots(map, now);
        var everything = layout != now || colours != with || !standing.equals(spots);
        var changed = everything ? Area.NONE.and(0, 0, width, height) : Area.NONE;
        if (everything) {
            Arrays.fill(pixels, with.background());
            painted = new int[looks.length];
            Arrays.fill(painted, CellLook.NONE);
        }
        layout = now;
        colours = with;
        spots = standing;
        for (var place : now.places()) {
            for (var cell = 0; cell < place.columns() * now.rows(); cell++) {
                var slot = place.first() + cell;
                if (painted[slot] != looks[slot]) {
                    cell(now.left(place, cell), now.top(place, cell), looks[slot]);
                    changed = everything ? changed
                            : changed.and(now.left(place, cell), now.top(place, cell), now.pitchX(), now.pitchY());
                }
            }
        }
        painted = looks;
        if (!changed.isEmpty()) {
            spots.forEach(this::spot);
        }
        return clipped(changed);
    }

    /// What lies at a point of the picture last painted: a cell that stands out is as large as it was painted.
    public Optional<FleetMapLayout.Slot> at(double x, double y) {
        if (layout == null) {
            return Optional.empty();
        }
        var reachX = Math.max(layout.pitchX(), SMALLEST_SPOT) / 2.0 + 1;
        var reachY = Math.max(layout.pitchY(), SMALLEST_SPOT) / 2.0 + 1;
        return spots.stream().filter(spot -> Math.abs(spot.x() + layout.pitchX() / 2.0 - x) <= reachX
                        && Math.abs(spot.y() + layout.pitchY() / 2.0 - y) <= reachY)
                .map(Spot::slot).findFirst().or(() -> Optional.ofNullable(layout.at(x, y)));
    }

    private Area clipped(Area area) {
        var right = Math.min(width, area.left() + area.width());
        var bottom = Math.min(height, area.top() + area.height());
        return new Area(area.left(), area.top(), right - area.left(), bottom - area.top());
    }

    private static int[] looks(FleetMap map, FleetMapLayout layout) {
        var looks = new int[layout.slots()];
        for (var block = 0; block < layout.places().size(); block++) {
            var place = layout.places().get(block);
            var source = map.blocks().get(block);
            var end = place.first() + place.columns() * layout.rows();
            for (var slot = place.first(); slot < end; slot++) {
                var cell = slot - place.first();
                looks[slot] = cell < source.cells() ? source.look(cell) : CellLook.NONE;
            }
        }
        return looks;
    }

    private static List<Spot> spots(FleetMap map, FleetMapLayout layout) {
        var spots = new ArrayList<Spot>();
        for (var block = 0; block < layout.places().size(); block++) {
            var place = layout.places().get(block);
            var source = map.blocks().get(block);
            for (var cell = 0; cell < source.cells(); cell++) {
                if (CellLook.standsOut(source.look(cell))) {
                    spots.add(new Spot(new FleetMapLayout.Slot(block, cell), layout.left(place, cell),
                            layout.top(place, cell), source.look(cell)));
                }
            }
            if (spots.size() > MOST_SPOTS) {
                return List.of();
            }
        }
        return spots;
    }

    private void cell(int left, int top, int look) {
        var wide = layout.pitchX() - gap(layout.pitchX());
        var high = layout.pitchY() - gap(layout.pitchY());
        if (look == CellLook.NONE) {
            fill(left, top, wide, high, colours.background());
            return;
        }
        var fill = colours.fill(look);
        if (CellLook.isReady(look)) {
            fill(left, top, wide, high, fill);
            rounded(left, top, wide, high);
        } else if (wide >= SMALLEST_HATCH) {
            hatch(left, top, wide, high, CellLook.isFailing(look) ? colours.danger() : fill, fill);
            rounded(left, top, wide, high);
        } else {
            fill(left, top, wide, high, CellLook.isFailing(look) ? colours.danger()
                    : MapColours.mix(fill, colours.background(), 0.5));
        }
    }

    private static int gap(int pitch) {
        return pitch >= 8 ? 2 : pitch >= 4 ? 1 : 0;
    }

    private void hatch(int left, int top, int wide, int high, int line, int fill) {
        var dark = MapColours.mix(fill, colours.background(), 0.72);
        for (var y = 0; y < high; y++) {
            for (var x = 0; x < wide; x++) {
                set(left + x, top + y, (x + y) % 6 < 3 ? line : dark);
            }
        }
    }

    /// Larger cells have their corner pixels taken off.
    private void rounded(int left, int top, int wide, int high) {
        if (wide >= 8 && high >= 8) {
            set(left, top, colours.background());
            set(left + wide - 1, top, colours.background());
            set(left, top + high - 1, colours.background());
            set(left + wide - 1, top + high - 1, colours.background());
        }
    }

    private void spot(Spot spot) {
        var wide = Math.max(SMALLEST_SPOT, layout.pitchX() - gap(layout.pitchX()));
        var high = Math.max(SMALLEST_SPOT, layout.pitchY() - gap(layout.pitchY()));
        var left = spot.x() + (layout.pitchX() - gap(layout.pitchX()) - wide) / 2;
        var top = spot.y() + (layout.pitchY() - gap(layout.pitchY()) - high) / 2;
        var ring = CellLook.isFailing(spot.look()) ? colours.danger() : colours.outline();
        fill(left - 2, top - 2, wide + 4, high + 4, colours.background());
        fill(left - 1, top - 1, wide + 2, high + 2, ring);
        if (CellLook.isReady(spot.look())) {
            fill(left, top, wide, high, colours.fill(spot.look()));
        } else {
            hatch(left, top, wide, high, colours.fill(spot.look()), colours.background());
        }
    }

    private void fill(int left, int top, int wide, int high, int colour) {
        var from = Math.max(0, left);
        var to = Math.min(width, left + wide);
        if (from >= to) {
            return;
        }
        for (var y = Math.max(0, top); y < Math.min(height, top + high); y++) {
            Arrays.fill(pixels, y * width + from, y * width + to, colour);
        }
    }

    private void set(int x, int y, int colour) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            pixels[y * width + x] = colour;
        }
    }
}
