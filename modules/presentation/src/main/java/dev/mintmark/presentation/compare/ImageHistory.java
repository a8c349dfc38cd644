package dev.mintmark.presentation.compare;

import java.util.List;

/// The versions of a service or of a repository.
///
/// @param versions in order of release, the oldest first
/// @param left     how many older ones there are, or so many at least, that were not looked at
public record ImageHistory(List<PastVersion> versions, int left) {

    public ImageHistory {
        versions = List.copyOf(versions);
    }
}
