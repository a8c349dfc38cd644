package dev.mintmark.presentation.fleet;

import java.util.ArrayList;
import java.util.List;

/// Where on the map each cell goes. Blocks stand side by side on shelves, each a grid filled column by column, so the
/// versions of a service lie beside each other as on its strip. All cells are of one size: the largest that fits.
///
/// Blocks have some room to spare, so that instances which come and go do not move the blocks after them; see
/// [#stillFits(FleetMap, int, int)]. Immutable.
///
/// @param pitchX distance of one column to the next
/// @param pitchY distance of one row to the next
/// @param rows   how many rows each block has
/// @param label  height of the strip above each block in which its name stands; 0 if there is no room for names
public record FleetMapLayout(int width, int height, int pitchX, int pitchY, int rows, int label, List<Place> places) {

    static final int MARGIN = 2;

    private static final int[][] PITCHES = {{24, 18}, {22, 17}, {20, 16}, {18, 14}, {16, 13}, {14, 12}, {13, 11},
        {12, 10}, {11, 9}, {10, 8}, {9, 8}, {8, 7}, {7, 6}, {6, 6}, {6, 5}, {5, 5}, {5, 4}, {4, 4}, {4, 3}, {3, 3},
        {3, 2}, {2, 2}, {2, 1}, {1, 1}};
    private static final int MOST_ROWS = 120;
    private static final int LABEL = 16;
    /// Names are left out where less than this could be read of most of them.
    private static final int LEAST_NAME = 44;
    private static final int LEAST_OF_NAME = 40;
    private static final double LONGEST_SHAPE = 3.2;

    public FleetMapLayout {
        places = List.copyOf(places);
    }

    /// One block.
    ///
    /// @param first   number of its first slot among all slots of the map
    /// @param columns so many, of [FleetMapLayout#rows()] cells each
    /// @param top     of its cells; its name is above
    public record Place(String service, int first, int columns, int left, int top, int width) {

        /// Whether there is room above it for its name, or for enough of it to be told by.
        public boolean isNamed() {
            return width >= Math.min(LEAST_OF_NAME, nameWidth(service));
        }
    }

    /// A place on the map that a cell may take.
    public record Slot(int block, int cell) {}

    public static FleetMapLayout of(FleetMap map, int width, int height) {
        var sizes = map.blocks().stream().mapToInt(MapBlock::cells).toArray();
        var names = map.blocks().stream().map(MapBlock::service).toList();
        var crowded = shelves(names, sizes, width, height, PITCHES[PITCHES.length - 1], MOST_ROWS);
        for (var pitch : PITCHES) {
            if ((long) map.cells() * pitch[0] * pitch[1] > (long) width * height) {
                continue;
            }
            FleetMapLayout best = null;
            for (var rows = 1; rows <= MOST_ROWS && rows * pitch[1] <= height; rows++) {
                var tried = shelves(names, sizes, width, height, pitch, rows);
                if (tried.bottom() <= height && tried.rightmost() <= width
                        && (best == null || tried.shapeFault(sizes) < best.shapeFault(sizes))) {
                    best = tried;
                }
            }
            if (best != null) {
                return best;
            }
        }
        return crowded;
    }

    private static FleetMapLayout shelves(List<String> names, int[] sizes, int width, int height, int[] pitch, int rows) {
        var gap = pitch[0] >= 6 ? 16 : pitch[0] >= 3 ? 8 : 5;
        var named = pitch[0] >= 8 || averageWidth(sizes, pitch[0], rows) >= LEAST_NAME;
        var label = named ? LABEL : 0;
        var places = new ArrayList<Place>(sizes.length);
        var left = MARGIN;
        var top = MARGIN + label;
        var first = 0;
        for (var block = 0; block < sizes.length; block++) {
            var columns = columns(sizes[block], rows);
            var cells = columns * pitch[0];
            var blockWidth = named && pitch[0] >= 8 ? Math.max(cells, nameWidth(names.get(block))) : cells;
            if (left > MARGIN && left + blockWidth > width - MARGIN) {
                left = MARGIN;
                top += rows * pitch[1] + gap + label;
            }
            places.add(new Place(names.get(block), first, columns, left, top, blockWidth));
            first += columns * rows;
            left += blockWidth + gap;
        }
        return new FleetMapLayout(width, height, pitch[0], pitch[1], rows, label, places);
    }

    private static int columns(int cells, int rows) {
        var spare = cells > 8 * rows ? 1 : 0;
        return Math.max(1, (cells + rows - 1) / rows + spare);
    }

    private static int nameWidth(String name) {
        return Math.min(110, name.length() * 7 + 4);
    }

    private static double averageWidth(int[] sizes, int pitch, int rows) {
        var sum = 0L;
        for (var size : sizes) {
            sum += (long) columns(size, rows) * pitch;
        }
        return sizes.length == 0 ? 0 : sum / (double) sizes.length;
    }

    private int bottom() {
        return places.isEmpty() ? 0 : places.getLast().top() + rows * pitchY + MARGIN;
    }

    private int rightmost() {
        return places.stream().mapToInt(place -> place.left() + place.width()).max().orElse(0);
    }

    /// How far the blocks are from a pleasant shape on average, the large ones above all, and how much stays unused.
    private double shapeFault(int[] sizes) {
        var fault = 0.0;
        var weight = 0.0;
        for (var block = 0; block < sizes.length; block++) {
            var shape = places.get(block).columns() * pitchX / (double) (rows * pitchY);
            fault += sizes[block] * Math.abs(Math.log(shape / LONGEST_SHAPE));
            weight += sizes[block];
        }
        return fault / Math.max(1, weight);
    }

    public int slots() {
        return places.isEmpty() ? 0 : places.getLast().first() + places.getLast().columns() * rows;
    }

    public int left(Place place, int cell) {
        return place.left() + cell / rows * pitchX;
    }

    public int top(Place place, int cell) {
        return place.top() + cell % rows * pitchY;
    }

    /// What lies at a point; null where there is nothing. The names above the blocks belong to no cell: -1.
    public Slot at(double x, double y) {
        for (var block = 0; block < places.size(); block++) {
            var place = places.get(block);
            if (y >= place.top() - label && y < place.top() + rows * pitchY && x >= place.left()
                    && x < place.left() + place.width()) {
                if (y < place.top()) {
                    return new Slot(block, -1);
                }
                var column = (int) (x - place.left()) / pitchX;
                var row = (int) (y - place.top()) / pitchY;
                return column < place.columns() ? new Slot(block, column * rows + row) : new Slot(block, -1);
            }
        }
        return null;
    }

    /// Whether another state of the map can be shown in this layout: the same services, none that has outgrown its
    /// room, none that needs less than half of it.
    public boolean stillFits(FleetMap map, int newWidth, int newHeight) {
        if (newWidth != width || newHeight != height || map.blocks().size() != places.size()) {
            return false;
        }
        for (var block = 0; block < places.size(); block++) {
            var room = places.get(block).columns() * rows;
            var cells = map.blocks().get(block).cells();
            if (!map.blocks().get(block).service().equals(places.get(block).service()) || cells > room
                    || cells * 2 + 2 * rows < room) {
                return false;
            }
        }
        return true;
    }
}
