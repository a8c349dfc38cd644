package dev.mintmark.presentation.timeline;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.fleet.timeline.RollbackCause;
import dev.mintmark.fleet.timeline.Timeline;
import dev.mintmark.fleet.timeline.TimelineEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells what events amount to: which release went back, which change a release or a moved tag explains.
final class Meaning {

    private final Map<String, Lane> lanes;
    private final Set<Explained> explained = new HashSet<>();

    Meaning(Timeline timeline) {
        lanes = timeline.lanes().stream().collect(Collectors.toMap(Lane::service, Function.identity()));
        for (var event : timeline.events()) {
            switch (event) {
                case TimelineEvent.Release release -> explain(release.service(), release.versions());
                case TimelineEvent.TagMoved moved -> explain(moved.service(), moved.versions());
                default -> { }
            }
        }
    }

    private void explain(String service, List<ImageVersion> versions) {
        versions.forEach(version -> explained.add(new Explained(service, version)));
    }

    ToldEvent of(TimelineEvent event) {
        return new ToldEvent(event, switch (event) {
            case TimelineEvent.Release release -> isRollback(release) ? MarkKind.ROLLBACK : MarkKind.RELEASE;
            case TimelineEvent.VersionsChanged changed -> kindOf(changed);
            case TimelineEvent.TagMoved _ -> MarkKind.TAG_MOVED;
            case TimelineEvent.WorkloadGone _ -> MarkKind.GONE;
            case TimelineEvent.SightLost _ -> MarkKind.SIGHT_LOST;
            case TimelineEvent.SightGained _ -> MarkKind.SIGHT_GAINED;
        });
    }

    private MarkKind kindOf(TimelineEvent.VersionsChanged changed) {
        if (followsARelease(changed)) {
            return MarkKind.FOLLOWED;
        }
        if (changed.container().isEmpty() && isNew(changed)) {
            return changed.went().isEmpty() ? MarkKind.FIRST_SEEN : MarkKind.FOLLOWED;
        }
        return MarkKind.UNEXPLAINED;
    }

    /// Nothing of the service was known before, or it ran all that came already.
    private boolean isNew(TimelineEvent.VersionsChanged changed) {
        var stretches = stretches(changed.service());
        var before = countBefore(stretches, changed.seenAt());
        return before == 0
                || changed.came().stream().allMatch(version -> runs(stretches.get(before - 1), List.of(version)));
    }

    /// What only went is the end of a change, whose beginning is told.
    private boolean followsARelease(TimelineEvent.VersionsChanged changed) {
        return changed.came().stream().allMatch(version -> explained.contains(new Explained(changed.service(), version)));
    }

    /// It says so itself, or asks for what was asked for before, or brings back what had run.
    private boolean isRollback(TimelineEvent.Release release) {
        return RollbackCause.of(release.release()).isPresent() || release.again() || wentBack(release);
    }

    /// It had run before, and did not run any more when it was released.
    private boolean wentBack(TimelineEvent.Release release) {
        var stretches = stretches(release.service());
        var before = countBefore(stretches, release.at());
        return !release.versions().isEmpty() && before > 0 && !runs(stretches.get(before - 1), release.versions())
                && stretches.subList(0, before - 1).stream().anyMatch(stretch -> runs(stretch, release.versions()));
    }

    /// How many stretches, which are in order, begin before a moment.
    private static int countBefore(List<Lane.Stretch> stretches, Instant moment) {
        var low = 0;
        var high = stretches.size();
        while (low < high) {
            var middle = (low + high) / 2;
            if (stretches.get(middle).from().isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<Lane.Stretch> stretches(String service) {
        return lanes.containsKey(service) ? lanes.get(service).stretches() : List.of();
    }

    private static boolean runs(Lane.Stretch stretch, List<ImageVersion> versions) {
        return stretch.shares().stream().map(Lane.Share::version).filter(Objects::nonNull).anyMatch(versions::contains);
    }

    private record Explained(String service, ImageVersion version) {}
}
