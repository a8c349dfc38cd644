package dev.mintmark.fleet.service;

import dev.mintmark.domain.image.ImageVersion;
import java.time.Instant;
import java.util.List;

/// One image version over the whole fleet: the other way to look at the same thing.
///
/// @param services what it runs as, and where; ordered by service
/// @param since    when its first instance that still runs was started
public record VersionSummary(ImageVersion version, List<String> references, List<Use> services, int instances, int ready,
        Instant since, boolean stale) {

    public VersionSummary {
        references = List.copyOf(references);
        services = List.copyOf(services);
    }

    /// @param container the container it runs in, if that is not the main one; else empty
    public record Use(String service, String container, List<Place> places) {

        public Use {
            places = List.copyOf(places);
        }
    }
}
