package dev.mintmark.app.timeline;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.timeline.RollbackCause;
import dev.mintmark.fleet.timeline.TimelineEvent;
import dev.mintmark.presentation.timeline.MarkKind;
import dev.mintmark.presentation.timeline.ToldEvent;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is said about an event in the list. Thread-safe.
record EventWording(Words words, Wording wording) {

    private static final int LONGEST_CAUSE = 120;
    private static final Pattern QUOTES = Pattern.compile("[\"“”]");

    /// *"release"*, *"source lost"*: what sort of thing it was.
    String kind(MarkKind kind) {
        return words.get("timeline.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /// The whole event in one line.
    String sentence(ToldEvent told) {
        return switch (told.event()) {
            case TimelineEvent.Release(_, var service, var release, var versions, _) ->
                release(service, release, versions);
            case TimelineEvent.VersionsChanged changed -> changed(changed);
            case TimelineEvent.TagMoved moved -> words.get("timeline.event.tagMoved", moved.service(),
                    tag(moved.reference()), moved.versions().size(), digests(moved.versions()));
            case TimelineEvent.WorkloadGone(_, var service, var workload) ->
                words.get("timeline.event.gone", service, place(workload));
            case TimelineEvent.SightLost(_, var source, var problem) ->
                words.get("timeline.event.lost", source.name(), reason(problem.why()));
            case TimelineEvent.SightGained(_, var source) -> words.get("timeline.event.gained", source.name());
        };
    }

    private String release(String service, Release release, List<ImageVersion> versions) {
        var rollback = RollbackCause.of(release);
        var target = versions.isEmpty() ? rollback.map(RollbackCause::target).orElse("") : digests(versions);
        var what = target.isEmpty() ? words.get("timeline.event.release.unseen", service)
                : words.get("timeline.event.release", service, target);
        return what + rollback.map(this::who).orElseGet(() -> who(release)) + words.get("timeline.event.where", place(release.workload()))
                + words.get("timeline.event.revision", shortened(release.revision()));
    }

    /// *" by argocd-controller “raise pool size”"*, as far as the record knows.
    String who(Release release) {
        var by = release.manager().filter(name -> !name.isBlank()).map(name -> words.get("timeline.by", name)).orElse("");
        return by + cause(release, LONGEST_CAUSE);
    }

    /// *" by ana: pool exhaustion (INC-314)"*.
    private String who(RollbackCause cause) {
        return words.get("timeline.event.rollback", cause.operator(), cut(cause.reason(), LONGEST_CAUSE));
    }

    String cause(Release release, int longest) {
        return release.changeCause().map(String::strip).filter(cause -> !cause.isEmpty())
                .map(cause -> cut(cause.replaceAll("\\s+", " "), longest))
                .map(cause -> words.get(QUOTES.matcher(cause).find() ? "timeline.cause.quoting" : "timeline.cause", cause))
                .orElse("");
    }

    private String changed(TimelineEvent.VersionsChanged changed) {
        var what = changed.container().isEmpty() ? changed.service()
                : words.get("timeline.event.companion", changed.service(), changed.container());
        var where = words.get("timeline.event.where", place(changed.workload()));
        if (changed.came().isEmpty()) {
            return words.get("timeline.event.went", what, digests(changed.went())) + where;
        }
        return changed.went().isEmpty() ? words.get("timeline.event.came", what, digests(changed.came())) + where
                : words.get("timeline.event.changed", what, digests(changed.went()), digests(changed.came())) + where;
    }

    static String digests(List<ImageVersion> versions) {
        return versions.stream().map(version -> version.id().shortForm()).collect(Collectors.joining(", "));
    }

    /// *"stable"* of `registry.example/shop/search:stable`.
    static String tag(String reference) {
        return reference.substring(reference.lastIndexOf(':') + 1);
    }

    /// A sentence as it goes on after a colon.
    static String reason(String why) {
        return why.endsWith(".") ? why.substring(0, why.length() - 1) : why;
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).stripTrailing() + "…";
    }

    private static String shortened(String revision) {
        return cut(revision, 12);
    }

    private static String place(WorkloadId workload) {
        return workload.namespace().isEmpty() ? workload.source().name()
                : workload.source().name() + "/" + workload.namespace();
    }
}
