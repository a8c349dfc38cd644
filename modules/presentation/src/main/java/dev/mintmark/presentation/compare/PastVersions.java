package dev.mintmark.presentation.compare;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.fleet.timeline.Lane.Share;
import dev.mintmark.fleet.timeline.Lane.Stretch;
import dev.mintmark.fleet.timeline.Timeline;
import dev.mintmark.fleet.timeline.TimelineEvent.Release;
import dev.mintmark.fleet.timeline.TimelineReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds in the record which version a service ran before another.
///
/// @param clock says where the record ends
public record PastVersions(History history, InstantSource clock) {

    private static final Duration BACK = Duration.ofDays(120);

    /// The version and the one it replaced; empty if the record knows of none before it. Blocks.
    ///
    /// @param version absent means the one that ran last
    public Optional<ImagePair> before(String service, Optional<ImageVersion> version) throws HistoryUnavailable {
        var now = clock.instant();
        var timeline = TimelineReader.read(history.between(now.minus(BACK), now));
        var lane = timeline.lanes().stream().filter(one -> one.service().equals(service)).findFirst();
        var newer = lane.flatMap(found -> version.or(() -> last(found)));
        return newer.flatMap(found -> pair(timeline, lane.orElseThrow(), found));
    }

    private static Optional<ImageVersion> last(Lane lane) {
        return lane.stretches().reversed().stream()
                .flatMap(stretch -> stretch.shares().reversed().stream()).filter(share -> share.version() != null)
                .findFirst().map(Share::version);
    }

    /// Goes back to where the version began to run for the last time, and takes what most of the service ran then.
    private static Optional<ImagePair> pair(Timeline timeline, Lane lane, ImageVersion newer) {
        var names = Set.copyOf(newer.digests());
        var stretches = lane.stretches();
        var begin = stretches.size() - 1;
        while (begin >= 0 && !runs(stretches.get(begin), names)) {
            begin--;
        }
        while (begin > 0 && runs(stretches.get(begin - 1), names)) {
            begin--;
        }
        for (var place = begin - 1; place >= 0; place--) {
            var older = stretches.get(place).shares().stream().filter(share -> share.version() != null)
                    .max(Comparator.comparingInt(Share::instances)).map(Share::version);
            if (older.isPresent()) {
                return Optional.of(new ImagePair(image(timeline, lane, older.get(), since(stretches, older.get())),
                        image(timeline, lane, newer, stretches.get(begin).from())));
            }
        }
        return Optional.empty();
    }

    private static Instant since(List<Stretch> stretches, ImageVersion version) {
        var names = Set.copyOf(version.digests());
        return stretches.stream().filter(stretch -> runs(stretch, names)).findFirst().map(Stretch::from)
                .orElse(Instant.EPOCH);
    }

    private static boolean runs(Stretch stretch, Set<Digest> names) {
        return stretch.shares().stream().anyMatch(share -> share.version() != null && share.version().isKnownAs(names));
    }

    private static ComparedImage image(Timeline timeline, Lane lane, ImageVersion version, Instant since) {
        var names = Set.copyOf(version.digests());
        var releases = timeline.events().stream().filter(Release.class::isInstance).map(Release.class::cast)
                .filter(release -> release.service().equals(lane.service())).toList();
        var own = releases.stream().filter(release -> release.versions().stream().anyMatch(one -> one.isKnownAs(names)))
                .toList();
        var references = references(own.isEmpty() ? releases : own);
        var by = own.stream().flatMap(release -> release.release().manager().stream()).findFirst();
        return ComparedImage.of(lane.service(), version, references, !own.isEmpty(), since, by);
    }

    private static List<String> references(List<Release> releases) {
        return releases.stream().flatMap(release -> release.release().images().values().stream()).distinct().limit(6)
                .toList();
    }
}
