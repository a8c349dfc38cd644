package dev.mintmark.presentation.timeline;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.fleet.timeline.TimelineEvent;
import dev.mintmark.presentation.fleet.FleetFilter;
import dev.mintmark.presentation.frame.SourceScope;

/// Decides by the words of the filter and the chosen sources which lanes and events are shown. The words are those of the
/// Fleet screen; what the record says nothing of, as `status:`, lets everything through.
final class LaneFilter {

    private final FleetFilter filter;
    private final SourceScope scope;

    LaneFilter(String filter, SourceScope scope) {
        this.filter = FleetFilter.parse(filter);
        this.scope = scope;
    }

    boolean shows(LaneStory story) {
        var lane = story.lane();
        return (scope.isAll() || lane.sources().stream().anyMatch(scope::includes)) && filter.matches(lane);
    }

    /// An event of a source, which belongs to no lane.
    boolean shows(TimelineEvent event) {
        return switch (event) {
            case TimelineEvent.SightLost(_, var source, _) -> shows(source);
            case TimelineEvent.SightGained(_, var source) -> shows(source);
            default -> true;
        };
    }

    private boolean shows(SourceId source) {
        return scope.includes(source) && filter.matches(source);
    }
}
