package dev.mintmark.presentation.compare;

import java.util.Optional;

/// A rectangle of the treemap.
///
/// @param area of which it is a part
/// @param file the file it stands for; absent of the frame of an area, and of what is left of it
public record Tile(ChangedArea area, Optional<FileLine> file, double left, double top, double width, double height) {

    public boolean contains(double x, double y) {
        return x >= left && x < left + width && y >= top && y < top + height;
    }

    public boolean isFrame() {
        return file.isEmpty();
    }
}
