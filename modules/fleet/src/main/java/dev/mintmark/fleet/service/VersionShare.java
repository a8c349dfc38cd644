package dev.mintmark.fleet.service;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.Release;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The part of a service that runs one image version.
///
/// @param references what it was asked for as; several if it goes by several names
/// @param since      when its first instance there was started, by the sources' clocks
/// @param places     where it runs, ordered by workload
/// @param release    the latest release on record that asked for it; empty if none is known
public record VersionShare(ImageVersion version, List<String> references, int instances, int ready, Instant since,
        List<Place> places, Optional<Release> release) {

    public VersionShare {
        references = List.copyOf(references);
        places = List.copyOf(places);
    }
}
