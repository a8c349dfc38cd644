package dev.mintmark.images.lineage;

import java.util.List;

/// The history of an image.
///
/// @param versions in order of release, the oldest first
/// @param left     how many more versions there are, or so many at least, that were not looked at
public record Lineage(List<LineageVersion> versions, int left) {

    public Lineage {
        versions = List.copyOf(versions);
    }
}
