package dev.mintmark.presentation.timeline;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.fleet.timeline.Lane;
import java.util.List;
import java.util.Map;

/// A lane, and what is said about it.
///
/// @param colours each version's colour by its id, an index as in `VersionColours`
/// @param events  what happened to this service, the latest first
public record LaneStory(Lane lane, Map<Digest, Integer> colours, List<ToldEvent> events) {

    public LaneStory {
        colours = Map.copyOf(colours);
        events = List.copyOf(events);
    }

    public String service() {
        return lane.service();
    }

    /// The colour of a share; -1 where nobody knows what runs.
    public int colour(Lane.Share share) {
        return share.version() == null ? -1 : colours.getOrDefault(share.version().id(), 0);
    }

    /// Whether anything happened to it in this time that is worth a mark, or its versions changed, or it went out of sight.
    boolean changedWithin(TimeWindow window) {
        return events.stream().anyMatch(event -> event.kind().isMarked() && window.contains(event.at()))
                || lane.gaps().stream().anyMatch(gap -> gap.from().isBefore(window.to()) && gap.to().isAfter(window.from()))
                || versionsChangedWithin(window);
    }

    private boolean versionsChangedWithin(TimeWindow window) {
        var sets = lane.stretches().stream()
                .filter(stretch -> stretch.from().isBefore(window.to()) && stretch.to().isAfter(window.from()))
                .map(stretch -> stretch.shares().stream().map(Lane.Share::version).toList()).distinct().limit(2).count();
        return sets > 1;
    }
}
