package dev.mintmark.presentation.timeline;

import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.fleet.timeline.TimelineEvent;
import dev.mintmark.presentation.frame.SourceScope;
import java.util.List;
import java.util.Locale;

/// Decides by the words of the filter and the chosen sources which lanes and events are shown.
final class LaneFilter {

    private final List<String> words;
    private final SourceScope scope;

    LaneFilter(String filter, SourceScope scope) {
        this.words = List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        this.scope = scope;
    }

    boolean shows(LaneStory story) {
        var lane = story.lane();
        return (scope.isAll() || lane.sources().stream().anyMatch(scope::includes))
                && words.stream().allMatch(word -> isIn(lane, word));
    }

    /// An event of a source, which belongs to no lane.
    boolean shows(TimelineEvent event) {
        return switch (event) {
            case TimelineEvent.SightLost(_, var source, _) -> scope.includes(source) && words.stream().allMatch(
                    word -> source.value().toLowerCase(Locale.ROOT).contains(word));
            case TimelineEvent.SightGained(_, var source) -> scope.includes(source) && words.stream().allMatch(
                    word -> source.value().toLowerCase(Locale.ROOT).contains(word));
            default -> true;
        };
    }

    private static boolean isIn(Lane lane, String word) {
        return lane.service().toLowerCase(Locale.ROOT).contains(word)
                || lane.sources().stream().anyMatch(source -> source.value().toLowerCase(Locale.ROOT).contains(word))
                || lane.stretches().stream().flatMap(stretch -> stretch.shares().stream())
                        .anyMatch(share -> share.version() != null && isDigest(share, word));
    }

    private static boolean isDigest(Lane.Share share, String word) {
        return share.version().digests().stream()
                .anyMatch(digest -> digest.hex().startsWith(word) || digest.value().startsWith(word));
    }
}
