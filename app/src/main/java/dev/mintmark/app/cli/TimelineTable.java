package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.fleet.timeline.TimelineEvent;
import dev.mintmark.fleet.timeline.VersionNames;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A stretch of the timeline for people: one line for each event, the latest last, as in a log.
final class TimelineTable {

    private final VersionNames names;

    private TimelineTable(VersionNames names) {
        this.names = names;
    }

    static Table of(Stretch stretch, VersionNames names, Phrases phrases) {
        var lines = new TimelineTable(names);
        var table = new Table("TIME", "EVENT", "SERVICE", "WHAT", "WHERE");
        stretch.events().forEach(event -> table.row(Cell.of(phrases.exact(event.at())), kind(event),
                Cell.of(Stretch.service(event).orElse("")), Cell.of(lines.what(event)), new Cell(where(event), Tone.FAINT)));
        return table;
    }

    private static Cell kind(TimelineEvent event) {
        return switch (event) {
            case TimelineEvent.Release _ -> new Cell("▶ release", Tone.NOTICE);
            case TimelineEvent.VersionsChanged _ -> new Cell("◆ versions", Tone.PLAIN);
            case TimelineEvent.TagMoved _ -> new Cell("▲ tag moved", Tone.WARNING);
            case TimelineEvent.WorkloadGone _ -> new Cell("− gone", Tone.WARNING);
            case TimelineEvent.SightLost _ -> new Cell("◌ lost", Tone.STALE);
            case TimelineEvent.SightGained _ -> new Cell("✓ seen", Tone.GOOD);
        };
    }

    private static String where(TimelineEvent event) {
        return Stretch.workload(event).map(id -> Phrases.workload(id) + " ").orElse("") + Stretch.source(event);
    }

    private String what(TimelineEvent event) {
        return switch (event) {
            case TimelineEvent.Release release -> release(release.release())
                    + (release.versions().isEmpty() ? "" : " = " + release.versions().stream().map(Phrases::version)
                            .collect(Collectors.joining(", ")));
            case TimelineEvent.VersionsChanged changed ->
                (changed.container().isEmpty() ? "" : changed.container() + ": ")
                        + Stream.concat(changed.came().stream().map(version -> "+ " + named(version)),
                                changed.went().stream().map(version -> "- " + named(version)))
                        .collect(Collectors.joining("  "));
            case TimelineEvent.TagMoved moved -> moved.versions().size() + " versions behind " + moved.reference() + ": "
                    + moved.versions().stream().map(Phrases::version).collect(Collectors.joining(", "));
            case TimelineEvent.WorkloadGone _ -> "no longer there";
            case TimelineEvent.SightLost lost -> lost.problem().what() + " " + lost.problem().why();
            case TimelineEvent.SightGained _ -> "in sight";
        };
    }

    private static String release(Release release) {
        return "revision " + release.revision()
                + release.changeCause().map(cause -> ": " + cause).orElse("")
                + release.manager().map(manager -> " (" + manager + ")").orElse("");
    }

    private String named(ImageVersion version) {
        return Phrases.version(version) + shortest(names.of(version));
    }

    private static String shortest(List<String> references) {
        return references.stream().flatMap(reference -> ImageReference.parse(reference).stream())
                .flatMap(reference -> reference.tag().stream().map(tag -> " " + reference.shortName() + ":" + tag))
                .findFirst().orElse("");
    }
}
