package dev.mintmark.presentation.fleet;

import dev.mintmark.presentation.fleet.FleetMapLayout.Slot;
import java.util.List;
import java.util.Optional;

/// Every instance as a cell, grouped by service, ordered by name so that each has its place.
///
/// @param cells          how many there are in all
/// @param instancesKnown whether each cell is a known instance; if not, some stand for a mere count
public record FleetMap(List<MapBlock> blocks, int cells, boolean instancesKnown) {

    public FleetMap {
        blocks = List.copyOf(blocks);
    }

    /// The next cell that stands out, beginning again at the first after the last.
    ///
    /// @param after null to begin with the first
    public Optional<Slot> standingOutAfter(Slot after) {
        var from = after == null ? 0 : after.block();
        for (var step = 0; step <= blocks.size() && !blocks.isEmpty(); step++) {
            var index = (from + step) % blocks.size();
            var block = blocks.get(index);
            for (var cell = step == 0 && after != null ? after.cell() + 1 : 0; cell < block.cells(); cell++) {
                if (CellLook.standsOut(block.look(cell))) {
                    return Optional.of(new Slot(index, cell));
                }
            }
        }
        return Optional.empty();
    }
}
