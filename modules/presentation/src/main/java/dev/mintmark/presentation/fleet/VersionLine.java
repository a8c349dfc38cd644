package dev.mintmark.presentation.fleet;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.service.VersionSummary;
import dev.mintmark.presentation.mark.VersionColours;
import java.util.List;
import java.util.TreeMap;

/// An image version as a row: where it runs.
///
/// @param targets ordered by service, then source
public record VersionLine(VersionSummary summary, int colour, List<Target> targets) {

    /// @param container the container it runs in, if that is not the main one; else empty
    public record Target(String service, String container, SourceId source, int instances, int ready) {}

    public static VersionLine of(VersionSummary summary) {
        var targets = summary.services().stream().flatMap(use -> {
            var bySource = new TreeMap<SourceId, Target>();
            for (var place : use.places()) {
                bySource.merge(place.workload().source(), new Target(use.service(), use.container(),
                        place.workload().source(), place.instances(), place.ready()), (one, other) ->
                        new Target(one.service(), one.container(), one.source(), one.instances() + other.instances(),
                                one.ready() + other.ready()));
            }
            return bySource.values().stream();
        }).toList();
        return new VersionLine(summary, VersionColours.of(summary.version().id()), targets);
    }
}
