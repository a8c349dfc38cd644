package dev.mintmark.presentation.timeline;

import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.fleet.timeline.Timeline;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A timeline with all that follows from it, whatever part of it is looked at. Immutable; made away from the FX thread.
///
/// @param lanes     ordered by service
/// @param events    the latest first
/// @param beginning when the first thing was known; empty if the record goes back further than this, or holds nothing
public record TimelineContent(Instant from, Instant to, List<LaneStory> lanes, List<ToldEvent> events,
        Optional<Instant> beginning) {

    public TimelineContent {
        lanes = List.copyOf(lanes);
        events = List.copyOf(events);
    }

    public static TimelineContent of(Timeline timeline) {
        var kinds = new Meaning(timeline);
        var events = timeline.events().stream().map(kinds::of).toList();
        var byService = events.stream().filter(event -> event.service().isPresent())
                .collect(Collectors.groupingBy(event -> event.service().orElseThrow()));
        var byName = timeline.lanes().stream().collect(Collectors.toMap(Lane::service, Function.identity()));
        var lanes = timeline.lanes().stream()
                .map(lane -> new LaneStory(lane, LaneColours.of(lane), byService.getOrDefault(lane.service(), List.of())))
                .toList();
        return new TimelineContent(timeline.from(), timeline.to(), lanes, events, beginning(timeline, byName));
    }

    private static Optional<Instant> beginning(Timeline timeline, Map<String, Lane> lanes) {
        var first = new HashMap<String, Instant>();
        lanes.forEach((service, lane) -> lane.stretches().stream().findFirst()
                .ifPresent(stretch -> first.put(service, stretch.from())));
        return first.values().stream().min(Instant::compareTo).filter(moment -> moment.isAfter(timeline.from()));
    }

    public boolean isEmpty() {
        return lanes.isEmpty() && events.isEmpty();
    }
}
