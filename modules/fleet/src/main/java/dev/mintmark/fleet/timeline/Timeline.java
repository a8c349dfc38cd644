package dev.mintmark.fleet.timeline;

import java.time.Instant;
import java.util.List;

/// What ran between two moments.
///
/// @param lanes  one for each service that ran, ordered by name
/// @param events what happened, the latest first
public record Timeline(Instant from, Instant to, List<Lane> lanes, List<TimelineEvent> events) {

    public Timeline {
        lanes = List.copyOf(lanes);
        events = List.copyOf(events);
    }
}
