package dev.mintmark.fleet.timeline;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.ImageCatalogue;
import dev.mintmark.fleet.VersionCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A lane as it is being read: what runs now, and the stretches that are over.
final class LaneDraft {

    private final String service;
    private final ImageCatalogue catalogue;
    private final Map<WorkloadId, List<VersionCount>> running = new TreeMap<>();
    private final Set<SourceId> sources = new TreeSet<>();
    private final List<Lane.Stretch> stretches = new ArrayList<>();
    private final List<Lane.Gap> gaps = new ArrayList<>();
    private List<Lane.Share> shares = List.of();
    private Map<String, Map<ImageVersion, Instant>> behindTags = Map.of();
    private Instant since = Instant.MIN;
    private boolean everRan;

    LaneDraft(String service, ImageCatalogue catalogue) {
        this.service = service;
        this.catalogue = catalogue;
    }

    /// Whether anything of it was ever seen to run. What only ever existed (a container that a build made) has no lane.
    boolean everRan() {
        return everRan;
    }

    Set<SourceId> sources() {
        return sources;
    }

    void with(WorkloadId workload, List<VersionCount> versions, Instant at) {
        sources.add(workload.source());
        everRan |= !versions.isEmpty();
        running.put(workload, versions.stream().filter(count -> count.role() == ContainerRole.MAIN).toList());
        turn(at);
    }

    void without(WorkloadId workload, Instant at) {
        running.remove(workload);
        turn(at);
    }

    /// Tags behind which more versions run now than when this was asked last.
    ///
    /// @return tag to versions, each with the moment when its first instance was started
    Map<String, Map<ImageVersion, Instant>> newlyMovedTags() {
        var now = behindTags();
        var moved = new TreeMap<String, Map<ImageVersion, Instant>>();
        now.forEach((tag, versions) -> {
            var before = behindTags.getOrDefault(tag, Map.of()).size();
            if (versions.size() > Math.max(1, before)) {
                moved.put(tag, versions);
            }
        });
        behindTags = now;
        return moved;
    }

    private Map<String, Map<ImageVersion, Instant>> behindTags() {
        var behind = new TreeMap<String, Map<ImageVersion, Instant>>();
        for (var counts : running.values()) {
            for (var count : counts) {
                if (count.image() instanceof Identified image && !image.reference().contains("@")) {
                    behind.computeIfAbsent(image.reference(), _ -> new TreeMap<>(ImageVersion.BY_ID))
                            .merge(catalogue.versionOf(image), count.since(), LaneDraft::earlier);
                }
            }
        }
        return behind;
    }

    /// Without effect if a backward jump of the clock turned it round.
    void gap(Lane.Gap gap) {
        if (gap.from().isBefore(gap.to())) {
            gaps.add(gap);
        }
    }

    Lane lane(Instant end) {
        close(end);
        gaps.sort(Comparator.comparing(Lane.Gap::from));
        return new Lane(service, List.copyOf(sources), stretches, gaps);
    }

    private void turn(Instant at) {
        var now = share();
        if (!now.equals(shares)) {
            close(at);
            shares = now;
            since = stretches.isEmpty() || at.isAfter(stretches.getLast().to()) ? at : stretches.getLast().to();
        }
    }

    /// A stretch ends where the next begins; one that a backward jump of the clock would turn round is left out, and
    /// what comes after the jump begins where the record had come to before it.
    private void close(Instant at) {
        if (!shares.isEmpty() && since.isBefore(at)) {
            stretches.add(new Lane.Stretch(since, at, shares));
        }
    }

    private List<Lane.Share> share() {
        var byVersion = new LinkedHashMap<ImageVersion, Lane.Share>();
        var firstSeen = new LinkedHashMap<ImageVersion, Instant>();
        var unknown = new Lane.Share(null, 0, 0);
        for (var counts : running.values()) {
            for (var count : counts) {
                if (count.image() instanceof Identified image) {
                    var version = catalogue.versionOf(image);
                    byVersion.merge(version, new Lane.Share(version, count.instances(), count.ready()), LaneDraft::sum);
                    firstSeen.merge(version, count.since(), LaneDraft::earlier);
                } else {
                    unknown = sum(unknown, new Lane.Share(null, count.instances(), count.ready()));
                }
            }
        }
        var result = new ArrayList<>(byVersion.values());
        result.sort(Comparator.comparing((Lane.Share one) -> firstSeen.get(Objects.requireNonNull(one.version())))
                .thenComparing(Lane.Share::version, ImageVersion.BY_ID));
        if (unknown.instances() > 0) {
            result.add(unknown);
        }
        return List.copyOf(result);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Lane.Share sum(Lane.Share one, Lane.Share other) {
        return new Lane.Share(one.version(), one.instances() + other.instances(), one.ready() + other.ready());
    }
}
