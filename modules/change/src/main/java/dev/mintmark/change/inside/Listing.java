package dev.mintmark.change.inside;

import java.util.List;

/// What is in a directory.
///
/// @param entries  by name
/// @param complete false if there are more than could be taken
public record Listing(List<FileLine> entries, boolean complete) {

    public Listing {
        entries = List.copyOf(entries);
    }
}
