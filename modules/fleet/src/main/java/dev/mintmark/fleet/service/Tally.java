package dev.mintmark.fleet.service;

import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.fleet.ImageCatalogue;
import dev.mintmark.fleet.WorkloadState;
import dev.mintmark.fleet.VersionCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Adds up, over several workloads, what runs in one container of theirs. Used on one thread, then thrown away.
final class Tally {

    private final ImageCatalogue catalogue;
    private final Map<ImageVersion, Line> lines = new HashMap<>();
    private final List<UnknownShare> unknown = new ArrayList<>();

    Tally(ImageCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void add(WorkloadState state, VersionCount count) {
        var place = new Place(state.workload().id(), count.instances(), count.ready());
        switch (count.image()) {
            case RunningImage.Unidentified image ->
                unknown.add(new UnknownShare(image.reference(), image.reason(), place, count.since()));
            case RunningImage.Identified image ->
                lines.computeIfAbsent(catalogue.versionOf(image), Line::new).add(state, count, image.reference(), place);
        }
    }

    List<VersionShare> versions() {
        return lines.values().stream().map(Line::share)
                .sorted(Comparator.comparing(VersionShare::since).reversed()
                        .thenComparing(VersionShare::version, ImageVersion.BY_ID))
                .toList();
    }

    List<UnknownShare> unknown() {
        return List.copyOf(unknown);
    }

    /// One version as it adds up.
    private static final class Line {

        private final ImageVersion version;
        private final TreeSet<String> references = new TreeSet<>();
        private final TreeMap<dev.mintmark.domain.workload.WorkloadId, Place> places = new TreeMap<>();
        private Optional<Release> release = Optional.empty();
        private Instant since = Instant.MAX;

        Line(ImageVersion version) {
            this.version = version;
        }

        void add(WorkloadState state, VersionCount count, String reference, Place place) {
            references.add(reference);
            places.merge(place.workload(), place, (one, other) -> new Place(one.workload(),
                    one.instances() + other.instances(), one.ready() + other.ready()));
            since = count.since().isBefore(since) ? count.since() : since;
            state.releases().stream().filter(known -> asksFor(known, count.container(), reference))
                    .filter(known -> release.isEmpty() || known.at().isAfter(release.get().at()))
                    .reduce((_, later) -> later).ifPresent(latest -> release = Optional.of(latest));
        }

        private static boolean asksFor(Release release, String container, String reference) {
            var asked = release.images().get(container);
            return asked != null && (asked.equals(reference)
                    || ImageReference.parse(asked).map(ImageReference::toString).filter(reference::equals).isPresent());
        }

        VersionShare share() {
            var instances = places.values().stream().mapToInt(Place::instances).sum();
            var ready = places.values().stream().mapToInt(Place::ready).sum();
            return new VersionShare(version, List.copyOf(references), instances, ready, since,
                    List.copyOf(places.values()), release);
        }
    }
}
