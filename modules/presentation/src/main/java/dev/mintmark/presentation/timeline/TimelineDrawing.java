package dev.mintmark.presentation.timeline;

import java.util.List;

/// A part of a timeline laid out. Immutable, so it can be made on any thread and painted on another.
///
/// @param lanes   all that are shown, from top to bottom
/// @param events  what happened within the window, the latest first; at most [TimelineLayout#MOST_EVENTS]
/// @param steps   through all that happened to what is shown, also beyond the window
/// @param summary what there is to count
public record TimelineDrawing(TimelineView view, TimelineContent content, List<LaneDrawing> lanes,
        List<ToldEvent> events, EventSteps steps, Summary summary) {

    public TimelineDrawing {
        lanes = List.copyOf(lanes);
        events = List.copyOf(events);
    }

    /// How often what happened, within the window.
    ///
    /// @param events how many there were, also those left out for their number
    public record Summary(int releases, int rollbacks, int unexplained, int movedTags, int gaps, int events) {}
}
