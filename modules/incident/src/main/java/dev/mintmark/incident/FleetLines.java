package dev.mintmark.incident;

import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.timeline.Timeline;
import dev.mintmark.fleet.timeline.TimelineEvent;
import dev.mintmark.fleet.timeline.VersionNames;
import dev.mintmark.incident.Story.Kind;
import dev.mintmark.incident.Story.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What was seen of the pinned services and of the sources they run on, as lines of the story.
final class FleetLines {

    private final Timeline timeline;
    private final Set<String> services;
    private final VersionNames names;
    private final Set<SourceId> sources;
    private final Set<SourceId> lost = new HashSet<>();

    FleetLines(Timeline timeline, Set<String> services, VersionNames names) {
        this.timeline = timeline;
        this.services = services;
        this.names = names;
        this.sources = timeline.lanes().stream().filter(lane -> services.contains(lane.service()))
                .flatMap(lane -> lane.sources().stream()).collect(Collectors.toSet());
    }

    /// Oldest first. What only was seen in this time, and happened before, is left out.
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var event : timeline.events().reversed()) {
            if (!event.at().isBefore(timeline.from())) {
                line(event).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<Line> line(TimelineEvent event) {
        return switch (event) {
            case TimelineEvent.Release release -> told(release.service(), () -> release(release));
            case TimelineEvent.VersionsChanged changed -> told(changed.service(), () -> changed(changed));
            case TimelineEvent.TagMoved moved -> told(moved.service(), () -> line(moved.at(), moved.service(),
                    moved.versions().size() + " versions run behind " + moved.reference() + ": "
                            + named(moved.versions()), List.of(where(moved.workload())), Map.of()));
            case TimelineEvent.WorkloadGone gone -> told(gone.service(), () -> line(gone.at(), gone.service(),
                    "No longer there", List.of(where(gone.workload())), Map.of()));
            case TimelineEvent.SightLost gone when sources.contains(gone.source()) -> {
                lost.add(gone.source());
                yield Optional.of(line(gone.at(), "", gone.source() + " was lost from sight",
                        List.of(gone.problem().why()), Map.of()));
            }
            // A source is gained at every start of a console; only after a loss that says anything.
            case TimelineEvent.SightGained back when lost.remove(back.source()) -> Optional.of(line(back.at(), "",
                    back.source() + " was seen again", List.of(), Map.of()));
            case TimelineEvent.SightLost _, TimelineEvent.SightGained _ -> Optional.empty();
        };
    }

    private Optional<Line> told(String service, Supplier<Line> line) {
        return services.contains(service) ? Optional.of(line.get()) : Optional.empty();
    }

    private Line release(TimelineEvent.Release event) {
        var release = event.release();
        var details = new ArrayList<>(List.of(where(release.workload())));
        release.manager().ifPresent(manager -> details.add("by " + manager));
        release.changeCause().filter(cause -> !cause.isBlank()).ifPresent(cause -> details.add("cause: " + cause));
        var what = event.versions().isEmpty() ? release.images().values().stream().sorted().collect(
                Collectors.joining(", ")) : named(event.versions());
        return line(event.at(), event.service(), (event.again() ? "Released again: " : "Released: ") + what
                + " (revision " + shortened(release.revision()) + ")", details, references("to", event.versions()));
    }

    /// A container's id is its revision, and nobody reads all of it.
    private static String shortened(String revision) {
        return revision.matches("[0-9a-f]{64}") ? revision.substring(0, 12) : revision;
    }

    private Line changed(TimelineEvent.VersionsChanged event) {
        var what = new ArrayList<String>();
        if (!event.came().isEmpty()) {
            what.add(named(event.came()) + " started running");
        }
        if (!event.went().isEmpty()) {
            what.add(named(event.went()) + " is no longer running");
        }
        var references = new TreeMap<>(references("from", event.went()));
        references.putAll(references("to", event.came()));
        return line(event.at(), event.service(), (event.container().isEmpty() ? "" : event.container() + ": ")
                + String.join(", ", what), List.of(where(event.workload())), references);
    }

    private static Line line(Instant at, String service, String what, List<String> details, Map<String,
            String> references) {
        return new Line(at, Kind.FLEET, service, PlainText.line(what, 1_000),
                details.stream().map(detail -> PlainText.line(detail, 1_000)).toList(), references);
    }

    private static Map<String, String> references(String key, List<ImageVersion> versions) {
        return versions.isEmpty() ? Map.of() : Map.of(key, versions.stream().map(version -> version.id().value())
                .collect(Collectors.joining(" ")));
    }

    private static String where(WorkloadId workload) {
        return "in " + workload;
    }

    private String named(List<ImageVersion> versions) {
        return versions.stream().map(this::named).collect(Collectors.joining(", "));
    }

    private String named(ImageVersion version) {
        return version.id().shortForm() + tagged(names.of(version)).map(tag -> " (" + tag + ")").orElse("");
    }

    /// The shortest way to call it that has a tag.
    static Optional<String> tagged(List<String> references) {
        return references.stream().flatMap(text -> ImageReference.parse(text).stream())
                .flatMap(image -> image.tag().stream().map(tag -> image.shortName() + ":" + tag)).findFirst();
    }
}
