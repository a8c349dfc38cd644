package dev.mintmark.fleet.timeline;

import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.ImageCatalogue;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.history.HistoryEntry.Composition;
import dev.mintmark.fleet.VersionCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Reads a timeline out of the record. Used on one thread, once.
public final class TimelineReader {

    private final Chronicle record;
    private final ImageCatalogue catalogue;
    private final Map<WorkloadId, Composition> present = new HashMap<>();
    private final TreeMap<String, LaneDraft> lanes = new TreeMap<>();
    private final Set<WorkloadId> everRan = new HashSet<>();
    private final Map<SourceId, HistoryEntry.SightLost> dark = new LinkedHashMap<>();
    private final Map<String, HistoryEntry.Released> releases = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<ImageVersion>>> meant = new HashMap<>();
    private final Map<WorkloadId, String> services = new HashMap<>();
    private final List<TimelineEvent> events = new ArrayList<>();

    private TimelineReader(Chronicle record) {
        this.record = record;
        this.catalogue = learn(record);
    }

    /// The timeline of this stretch of the record. The names of images are joined by all that the record knows.
    public static Timeline read(Chronicle record) {
        return new TimelineReader(record).timeline();
    }

    private static ImageCatalogue learn(Chronicle record) {
        var catalogue = ImageCatalogue.EMPTY;
        for (var entry : Stream.concat(record.before().stream(), record.during().stream()).toList()) {
            if (entry instanceof HistoryEntry.Learnt(_, var evidence)) {
                catalogue = catalogue.with(evidence);
            }
        }
        return catalogue;
    }

    private Timeline timeline() {
        for (var entry : record.before()) {
            switch (entry) {
                case Composition composition -> put(composition, record.from());
                case HistoryEntry.SightLost lost -> dark.put(lost.source(), lost);
                case HistoryEntry.SightGained gained -> dark.remove(gained.source());
                case HistoryEntry.Released released -> keep(released);
                case HistoryEntry.Vanished _, HistoryEntry.Learnt _ -> { }
            }
        }
        lanes.values().forEach(LaneDraft::newlyMovedTags);
        for (var entry : record.during()) {
            switch (entry) {
                case Composition composition -> {
                    compare(present.get(composition.workload().id()), composition);
                    put(composition, composition.seenAt());
                    noteMovedTags(composition);
                }
                case HistoryEntry.Vanished vanished -> vanish(vanished);
                case HistoryEntry.SightLost lost -> {
                    dark.putIfAbsent(lost.source(), lost);
                    events.add(new TimelineEvent.SightLost(lost.seenAt(), lost.source(), lost.problem()));
                }
                case HistoryEntry.SightGained gained -> gain(gained);
                case HistoryEntry.Released released -> keep(released);
                case HistoryEntry.Learnt _ -> { }
            }
        }
        dark.values().forEach(lost -> gap(lost, record.to()));
        tellReleases();
        events.sort(Comparator.comparing(TimelineEvent::at).reversed());
        return new Timeline(record.from(), record.to(),
                lanes.values().stream().filter(LaneDraft::everRan).map(lane -> lane.lane(record.to())).toList(), events);
    }

    private void put(Composition composition, Instant at) {
        var workload = composition.workload();
        var before = present.put(workload.id(), composition);
        services.put(workload.id(), workload.service());
        if (before != null && !before.workload().service().equals(workload.service())) {
            lane(before.workload().service()).without(workload.id(), at);
        }
        for (var count : composition.versions()) {
            if (count.image() instanceof Identified image) {
                meant.computeIfAbsent(workload.id() + " " + count.container(), _ -> new HashMap<>())
                        .computeIfAbsent(image.reference(), _ -> new TreeSet<>(ImageVersion.BY_ID))
                        .add(catalogue.versionOf(image));
            }
        }
        if (!composition.versions().isEmpty()) {
            everRan.add(workload.id());
        }
        lane(workload.service()).with(workload.id(), composition.versions(), at);
    }

    private void noteMovedTags(Composition composition) {
        var service = composition.workload().service();
        lane(service).newlyMovedTags().forEach((tag, versions) -> events.add(new TimelineEvent.TagMoved(
                versions.values().stream().max(Comparator.naturalOrder()).orElse(composition.seenAt()),
                composition.seenAt(), service, composition.workload().id(), tag, List.copyOf(versions.keySet()))));
    }

    private void compare(Composition before, Composition after) {
        var containers = new TreeSet<String>();
        after.versions().forEach(count -> containers.add(name(count)));
        if (before != null) {
            before.versions().forEach(count -> containers.add(name(count)));
        }
        for (var container : containers) {
            var was = before == null ? new TreeMap<ImageVersion, Instant>(ImageVersion.BY_ID) : versions(before, container);
            var is = versions(after, container);
            var came = is.keySet().stream().filter(version -> !was.containsKey(version)).toList();
            var went = was.keySet().stream().filter(version -> !is.containsKey(version)).toList();
            if (!came.isEmpty() || !went.isEmpty()) {
                var at = came.stream().map(is::get).min(Comparator.naturalOrder()).orElse(after.seenAt());
                events.add(new TimelineEvent.VersionsChanged(at, after.seenAt(), after.workload().service(),
                        after.workload().id(), container, came, went));
            }
        }
    }

    private TreeMap<ImageVersion, Instant> versions(Composition composition, String container) {
        var versions = new TreeMap<ImageVersion, Instant>(ImageVersion.BY_ID);
        for (var count : composition.versions()) {
            if (name(count).equals(container) && count.image() instanceof Identified image) {
                versions.merge(catalogue.versionOf(image), count.since(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return versions;
    }

    private static String name(VersionCount count) {
        return count.role() == ContainerRole.MAIN ? "" : count.container();
    }

    private void vanish(HistoryEntry.Vanished vanished) {
        var before = present.remove(vanished.workload());
        if (before != null) {
            var service = before.workload().service();
            lane(service).without(vanished.workload(), vanished.seenAt());
            if (everRan.contains(vanished.workload())) {
                events.add(new TimelineEvent.WorkloadGone(vanished.seenAt(), service, vanished.workload()));
            }
        }
    }

    private void gain(HistoryEntry.SightGained gained) {
        var lost = dark.remove(gained.source());
        if (lost != null) {
            gap(lost, gained.seenAt());
        }
        events.add(new TimelineEvent.SightGained(gained.seenAt(), gained.source()));
    }

    private void gap(HistoryEntry.SightLost lost, Instant to) {
        var from = lost.seenAt().isBefore(record.from()) ? record.from() : lost.seenAt();
        lanes.values().stream().filter(lane -> lane.sources().contains(lost.source()))
                .forEach(lane -> lane.gap(new Lane.Gap(lost.source(), from, to, lost.problem())));
    }

    /// A release that happened before the stretch began is known, but is not an event of it.
    private void keep(HistoryEntry.Released released) {
        var release = released.release();
        releases.put(release.workload() + " " + release.revision(), released);
    }

    private void tellReleases() {
        var asked = new HashMap<WorkloadId, Set<Map<String, String>>>();
        var last = new HashMap<WorkloadId, Map<String, String>>();
        releases.values().stream().sorted(Comparator.comparing(released -> released.release().at())).forEach(released -> {
            var workload = released.release().workload();
            var images = bytes(released.release());
            var known = !asked.computeIfAbsent(workload, _ -> new HashSet<>()).add(images);
            tell(released, known && !images.equals(last.get(workload)));
            last.put(workload, images);
        });
    }

    /// What is asked for, without tags where digests say it.
    private static Map<String, String> bytes(Release release) {
        var images = new HashMap<String, String>();
        release.images().forEach((container, asked) -> images.put(container, ImageReference.parse(asked)
                .flatMap(image -> image.digest().map(digest -> image.registry() + "/" + image.repository() + "@" + digest))
                .orElse(asked)));
        return images;
    }

    private void tell(HistoryEntry.Released released, boolean again) {
        var release = released.release();
        if (!release.at().isBefore(record.from()) && release.at().isBefore(record.to())) {
            events.add(new TimelineEvent.Release(released.seenAt(),
                    services.getOrDefault(release.workload(), release.workload().name()), release, meantBy(release), again));
        }
    }

    private List<ImageVersion> meantBy(Release release) {
        return release.images().entrySet().stream().flatMap(asked -> {
            var known = meant.getOrDefault(release.workload() + " " + asked.getKey(), Map.of());
            return known.getOrDefault(normalised(asked.getValue()), Set.of()).stream();
        }).distinct().sorted(ImageVersion.BY_ID).toList();
    }

    private static String normalised(String reference) {
        return ImageReference.parse(reference).map(ImageReference::toString).orElse(reference);
    }

    private LaneDraft lane(String service) {
        return lanes.computeIfAbsent(service, name -> new LaneDraft(name, catalogue));
    }
}
