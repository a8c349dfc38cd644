package dev.mintmark.app.timeline;

import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.fleet.timeline.RollbackCause;
import dev.mintmark.fleet.timeline.TimelineEvent;
import dev.mintmark.presentation.timeline.MarkKind;
import dev.mintmark.presentation.timeline.MarkWords;
import dev.mintmark.presentation.timeline.ToldEvent;
import java.time.Instant;
import java.util.List;

/// What is said beside marks: few words. Thread-safe.
record MarkWording(EventWording events) implements MarkWords {

    private static final int LONGEST_CAUSE = 44;
    private static final int LONGEST_REASON = 60;

    @Override
    public String mark(List<ToldEvent> cluster) {
        var latest = cluster.getFirst();
        var what = one(latest);
        if (cluster.stream().allMatch(event -> one(event).equals(what))) {
            var time = events.wording().dayAndTime(latest.at());
            return cluster.size() == 1 ? get("timeline.mark", time, what)
                    : get("timeline.mark.several", time, what, cluster.size());
        }
        var span = span(cluster.getLast().at(), latest.at());
        var kinds = cluster.stream().map(ToldEvent::kind).distinct().toList();
        return kinds.equals(List.of(MarkKind.RELEASE)) ? get("timeline.mark.releases", span, cluster.size())
                : get("timeline.mark.events", span, cluster.size());
    }

    /// *"14:02"*, *"14:02–14:20"*, *"19 Nov 23:50–20 Nov 00:10"*.
    private String span(Instant from, Instant to) {
        var first = events.wording().dayAndTime(from);
        var last = events.wording().day(from).equals(events.wording().day(to)) ? events.wording().clockTime(to)
                : events.wording().dayAndTime(to);
        return first.endsWith(last) ? first : get("timeline.mark.span", first, last);
    }

    private String one(ToldEvent told) {
        return switch (told.event()) {
            case TimelineEvent.Release release -> release(release, told.kind());
            case TimelineEvent.VersionsChanged changed ->
                get("timeline.mark.unexplained", EventWording.digests(changed.came()));
            case TimelineEvent.TagMoved moved ->
                get("timeline.mark.tagMoved", moved.versions().size(), EventWording.tag(moved.reference()));
            case TimelineEvent.WorkloadGone(_, _, var workload) -> get("timeline.mark.gone", workload.source().name());
            case TimelineEvent.SightLost(_, var source, _) -> get("timeline.mark.lost", source.name());
            case TimelineEvent.SightGained(_, var source) -> get("timeline.mark.gained", source.name());
        };
    }

    private String release(TimelineEvent.Release told, MarkKind kind) {
        var release = told.release();
        var rollback = RollbackCause.of(release);
        if (rollback.isPresent()) {
            return get("timeline.mark.rolledBack", rollback.get().operator(),
                    EventWording.cut(rollback.get().reason(), LONGEST_CAUSE));
        }
        var who = release.manager().filter(name -> !name.isBlank()).orElse("");
        var cause = events.cause(release, LONGEST_CAUSE);
        var why = cause.isEmpty() ? get("timeline.mark.revision", EventWording.cut(release.revision(), 12)) : cause;
        var said = (who + why).strip();
        return kind == MarkKind.ROLLBACK ? get("timeline.mark.rollback", EventWording.digests(told.versions()), said)
                : said;
    }

    @Override
    public String gap(Lane.Gap gap, boolean whole, boolean open) {
        var reason = EventWording.cut(EventWording.reason(gap.problem().why()), LONGEST_REASON);
        var said = open ? get("timeline.gap.open", events.wording().dayAndTime(gap.from()), reason)
                : get("timeline.gap.closed", span(gap.from(), gap.to()), reason);
        return whole ? said : get("timeline.gap.part", gap.source().name(), said);
    }

    private String get(String key, Object... arguments) {
        return events.words().get(key, arguments);
    }
}
