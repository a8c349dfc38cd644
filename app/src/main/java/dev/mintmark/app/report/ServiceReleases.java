package dev.mintmark.app.report;

import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.ImageCatalogue;
import dev.mintmark.fleet.timeline.TimelineEvent;
import dev.mintmark.fleet.timeline.TimelineReader;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.lineage.ReleasedImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The versions that a service was seen to run, and who released each, out of the record. A version that came back later
/// stands where it came first.
public final class ServiceReleases {

    private final Chronicle record;
    private final String service;
    private final ImageCatalogue catalogue;
    private final Map<ImageVersion, Sightings> seen = new LinkedHashMap<>();

    /// What is known of one version.
    private static final class Sightings {

        private final List<Identified> images = new ArrayList<>();
        private Instant first = Instant.MAX;
    }

    private ServiceReleases(Chronicle record, String service) {
        this.record = record;
        this.service = service;
        var learnt = ImageCatalogue.EMPTY;
        for (var line : lines(record).toList()) {
            if (line instanceof HistoryEntry.Learnt(_, var evidence)) {
                learnt = learnt.with(evidence);
            }
        }
        this.catalogue = learnt;
    }

    /// Of main containers only; companions have histories of their own. Empty if the record does not know the service.
    public static List<ReleasedImage> in(Chronicle record, String service) {
        return new ServiceReleases(record, service).releases();
    }

    private static Stream<HistoryEntry> lines(Chronicle record) {
        return Stream.concat(record.before().stream(), record.during().stream());
    }

    private List<ReleasedImage> releases() {
        lines(record).forEach(line -> {
            if (line instanceof HistoryEntry.Composition composition && composition.workload().service().equals(service)) {
                composition.versions().stream().filter(count -> count.role() == ContainerRole.MAIN).forEach(this::note);
            }
        });
        var releases = TimelineReader.read(record).events().stream()
                .filter(event -> event instanceof TimelineEvent.Release release && release.service().equals(service))
                .map(event -> (TimelineEvent.Release) event).toList();
        return seen.entrySet().stream().map(one -> release(one.getKey(), one.getValue(), releases)).toList();
    }

    private void note(VersionCount count) {
        if (count.image() instanceof Identified image) {
            var sightings = seen.computeIfAbsent(catalogue.versionOf(image), _ -> new Sightings());
            sightings.images.add(image);
            sightings.first = count.since().isBefore(sightings.first) ? count.since() : sightings.first;
        }
    }

    private static ReleasedImage release(ImageVersion version, Sightings sightings, List<TimelineEvent.Release> releases) {
        var release = releases.stream().filter(event -> event.versions().contains(version))
                .map(TimelineEvent.Release::release).min((one, other) -> one.at().compareTo(other.at()));
        return new ReleasedImage(name(sightings.images), labels(sightings.images),
                release.map(Release::at).orElse(sightings.first),
                release.flatMap(one -> one.changeCause().or(one::manager)));
    }

    /// By the manifest, which a registry has too; else by the configuration, which only an engine knows.
    private static ImageName name(List<Identified> images) {
        return images.stream().flatMap(image -> image.manifest().flatMap(manifest -> ImageReference.parse(image.reference())
                        .map(reference -> (ImageName) new ImageName.Anywhere(new ImageReference(reference.registry(),
                                reference.repository(), Optional.empty(), Optional.of(manifest))))).stream())
                .findFirst().orElseGet(() -> new ImageName.DockerDaemon(images.getFirst().digest().value()));
    }

    private static List<String> labels(List<Identified> images) {
        var labels = new TreeSet<String>();
        images.forEach(image -> ImageReference.parse(image.reference()).flatMap(reference ->
                reference.tag().map(tag -> reference.shortName() + ":" + tag)).ifPresent(labels::add));
        return List.copyOf(labels);
    }
}
