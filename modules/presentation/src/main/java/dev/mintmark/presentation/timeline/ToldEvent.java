package dev.mintmark.presentation.timeline;

import dev.mintmark.fleet.timeline.TimelineEvent;
import java.time.Instant;
import java.util.Optional;

/// Something that happened, and what it amounts to in the light of what else did.
public record ToldEvent(TimelineEvent event, MarkKind kind) {

    public Instant at() {
        return event.at();
    }

    /// The service it happened to; empty if it happened to a source.
    public Optional<String> service() {
        return switch (event) {
            case TimelineEvent.Release release -> Optional.of(release.service());
            case TimelineEvent.VersionsChanged changed -> Optional.of(changed.service());
            case TimelineEvent.TagMoved moved -> Optional.of(moved.service());
            case TimelineEvent.WorkloadGone gone -> Optional.of(gone.service());
            case TimelineEvent.SightLost _, TimelineEvent.SightGained _ -> Optional.empty();
        };
    }

    /// The moment from which the fleet shows what happened: when it was seen, not when it began.
    public Instant visibleFrom() {
        return event.seenAt().isAfter(event.at()) ? event.seenAt() : event.at();
    }
}
