package dev.mintmark.app.cli;

import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.fleet.timeline.Timeline;
import dev.mintmark.fleet.timeline.TimelineEvent;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The part of a timeline that was asked for.
///
/// @param events the earliest first, as in a log
record Stretch(Timeline timeline, List<Lane> lanes, List<TimelineEvent> events) {

    /// @param sources what is watched; the record may know of more
    static Stretch of(Timeline timeline, Set<SourceId> sources, Optional<String> service) {
        var lanes = timeline.lanes().stream()
                .filter(lane -> service.isEmpty() || lane.service().equals(service.get()))
                .filter(lane -> lane.sources().stream().anyMatch(sources::contains)).toList();
        var inSight = new HashSet<>(sources);
        if (service.isPresent()) {
            inSight.retainAll(lanes.stream().flatMap(lane -> lane.sources().stream()).toList());
        }
        var events = timeline.events().stream().filter(isAbout(inSight, service))
                .sorted(Comparator.comparing(TimelineEvent::at)).toList();
        return new Stretch(timeline, lanes, events);
    }

    private static Predicate<TimelineEvent> isAbout(Set<SourceId> sources, Optional<String> service) {
        return event -> sources.contains(source(event))
                && (service.isEmpty() || service(event).isEmpty() || service(event).equals(service));
    }

    static Optional<WorkloadId> workload(TimelineEvent event) {
        return switch (event) {
            case TimelineEvent.Release release -> Optional.of(release.release().workload());
            case TimelineEvent.VersionsChanged changed -> Optional.of(changed.workload());
            case TimelineEvent.WorkloadGone gone -> Optional.of(gone.workload());
            case TimelineEvent.SightLost _, TimelineEvent.SightGained _ -> Optional.empty();
        };
    }

    static SourceId source(TimelineEvent event) {
        return switch (event) {
            case TimelineEvent.SightLost lost -> lost.source();
            case TimelineEvent.SightGained gained -> gained.source();
            default -> workload(event).orElseThrow().source();
        };
    }

    static Optional<String> service(TimelineEvent event) {
        return switch (event) {
            case TimelineEvent.Release release -> Optional.of(release.service());
            case TimelineEvent.VersionsChanged changed -> Optional.of(changed.service());
            case TimelineEvent.WorkloadGone gone -> Optional.of(gone.service());
            case TimelineEvent.SightLost _, TimelineEvent.SightGained _ -> Optional.empty();
        };
    }
}
