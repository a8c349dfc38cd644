package dev.mintmark.presentation.fleet;

/// The map, and where each cell of it goes.
public record PlacedMap(FleetMap map, FleetMapLayout layout) {

    /// The room there is for the map, in pixels.
    public record Size(int width, int height) {

        public static final Size NONE = new Size(0, 0);

        public boolean isEmpty() {
            return width <= 0 || height <= 0;
        }
    }
}
