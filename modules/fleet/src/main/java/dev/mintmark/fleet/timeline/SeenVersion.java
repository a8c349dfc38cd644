package dev.mintmark.fleet.timeline;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.ImageCatalogue;
import dev.mintmark.fleet.VersionCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A version that a service was seen to run in its main containers; companions have histories of their own.
///
/// @param images  what was seen of it, each with what had been asked for; at least one
/// @param since   when its first instance was started
/// @param release the first that asked for it
public record SeenVersion(ImageVersion version, List<Identified> images, Instant since, Optional<Release> release) {

    public SeenVersion {
        images = List.copyOf(images);
    }

    /// What is known of one version so far.
    private static final class Sightings {

        private final List<Identified> images = new ArrayList<>();
        private Instant first = Instant.MAX;

        private void add(Identified image, Instant since) {
            if (!images.contains(image)) {
                images.add(image);
            }
            first = since.isBefore(first) ? since : first;
        }
    }

    /// In the order in which they were first seen. Empty if the record does not know the service.
    public static List<SeenVersion> of(Chronicle record, String service) {
        var releases = TimelineReader.read(record).events().stream()
                .filter(event -> event instanceof TimelineEvent.Release release && release.service().equals(service))
                .map(event -> (TimelineEvent.Release) event).toList();
        return sightings(record, service).entrySet().stream().map(seen -> new SeenVersion(seen.getKey(),
                seen.getValue().images, seen.getValue().first, first(releases, seen.getKey()))).toList();
    }

    private static Map<ImageVersion, Sightings> sightings(Chronicle record, String service) {
        var catalogue = catalogue(record);
        var seen = new LinkedHashMap<ImageVersion, Sightings>();
        lines(record).forEach(line -> {
            if (line instanceof HistoryEntry.Composition composition
                    && composition.workload().service().equals(service)) {
                for (var count : composition.versions()) {
                    note(count, catalogue, seen);
                }
            }
        });
        return seen;
    }

    private static void note(VersionCount count, ImageCatalogue catalogue, Map<ImageVersion, Sightings> seen) {
        if (count.role() == ContainerRole.MAIN && count.image() instanceof Identified image) {
            seen.computeIfAbsent(catalogue.versionOf(image), _ -> new Sightings()).add(image, count.since());
        }
    }

    private static ImageCatalogue catalogue(Chronicle record) {
        var learnt = ImageCatalogue.EMPTY;
        for (var line : lines(record).toList()) {
            if (line instanceof HistoryEntry.Learnt(_, var evidence)) {
                learnt = learnt.with(evidence);
            }
        }
        return learnt;
    }

    private static Optional<Release> first(List<TimelineEvent.Release> releases, ImageVersion version) {
        return releases.stream().filter(event -> event.versions().contains(version)).map(TimelineEvent.Release::release)
                .min(Comparator.comparing(Release::at));
    }

    private static Stream<HistoryEntry> lines(Chronicle record) {
        return Stream.concat(record.before().stream(), record.during().stream());
    }
}
