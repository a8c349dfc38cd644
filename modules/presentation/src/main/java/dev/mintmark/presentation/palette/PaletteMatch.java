package dev.mintmark.presentation.palette;

import dev.mintmark.presentation.frame.PaletteEntry;
import java.util.List;

/// A line of the palette, and which letters of its title were typed.
public record PaletteMatch(PaletteEntry entry, List<Integer> positions) {

    public PaletteMatch {
        positions = List.copyOf(positions);
    }
}
