package dev.mintmark.app.timeline;

import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.fleet.timeline.TimelineEvent;
import dev.mintmark.presentation.timeline.MarkKind;
import dev.mintmark.presentation.timeline.MarkWords;
import dev.mintmark.presentation.timeline.ToldEvent;
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
            var time = events.wording().clockTime(latest.at());
            return cluster.size() == 1 ? get("timeline.mark", time, what)
                    : get("timeline.mark.several", time, what, cluster.size());
        }
        var first = events.wording().clockTime(cluster.getLast().at());
        var last = events.wording().clockTime(latest.at());
        var span = first.equals(last) ? first : get("timeline.mark.span", first, last);
        var kinds = cluster.stream().map(ToldEvent::kind).distinct().toList();
        return kinds.equals(List.of(MarkKind.RELEASE)) ? get("timeline.mark.releases", span, cluster.size())
                : get("timeline.mark.events", span, cluster.size());
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
        var from = events.wording().dayAndTime(gap.from());
        var said = open ? get("timeline.gap.open", from, reason)
                : get("timeline.gap.closed", from, events.wording().dayAndTime(gap.to()), reason);
        return whole ? said : get("timeline.gap.part", gap.source().name(), said);
    }

    private String get(String key, Object... arguments) {
        return events.words().get(key, arguments);
    }
}
