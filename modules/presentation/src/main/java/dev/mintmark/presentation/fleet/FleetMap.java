package dev.mintmark.presentation.fleet;

import java.util.List;

/// Every instance as a cell, grouped by service, ordered by name so that each has its place.
///
/// @param cells          how many there are in all
/// @param instancesKnown whether each cell is a known instance; if not, some stand for a mere count
public record FleetMap(List<MapBlock> blocks, int cells, boolean instancesKnown) {

    public FleetMap {
        blocks = List.copyOf(blocks);
    }
}
