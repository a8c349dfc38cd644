package dev.mintmark.presentation.compare;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.fleet.timeline.Lane.Share;
import dev.mintmark.fleet.timeline.Lane.Stretch;
import dev.mintmark.fleet.timeline.SeenVersion;
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
    private static final int MOST_REFERENCES = 6;

    /// The version and the one it replaced; empty if the record knows of none before it. Blocks.
    ///
    /// @param version absent means the one that ran last
    public Optional<ImagePair> before(String service, Optional<ImageVersion> version) throws HistoryUnavailable {
        var now = clock.instant();
        var record = history.between(now.minus(BACK), now);
        var lane = TimelineReader.read(record).lanes().stream()
                .filter(one -> one.service().equals(service)).findFirst();
        var newer = lane.flatMap(found -> version.or(() -> last(found)));
        return newer.flatMap(found -> pair(SeenVersion.of(record, service), lane.orElseThrow(), found));
    }

    /// A version as the record knows it; empty if it does not. Blocks.
    ///
    /// @param version absent means the one that ran last
    public Optional<ComparedImage> named(String service, Optional<ImageVersion> version) throws HistoryUnavailable {
        var now = clock.instant();
        var record = history.between(now.minus(BACK), now);
        return TimelineReader.read(record).lanes().stream().filter(one -> one.service().equals(service)).findFirst()
                .flatMap(lane -> version.or(() -> last(lane))
                        .map(found -> image(SeenVersion.of(record, service), lane, found, Optional.empty())));
    }

    private static Optional<ImageVersion> last(Lane lane) {
        return lane.stretches().reversed().stream()
                .flatMap(stretch -> stretch.shares().reversed().stream()).filter(share -> share.version() != null)
                .findFirst().map(Share::version);
    }

    /// Goes back to where the version began to run for the last time, and takes what most of the service ran then.
    private static Optional<ImagePair> pair(List<SeenVersion> seen, Lane lane, ImageVersion newer) {
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
                return Optional.of(new ImagePair(image(seen, lane, older.get(), Optional.empty()),
                        image(seen, lane, newer, Optional.of(stretches.get(begin).from()))));
            }
        }
        return Optional.empty();
    }

    private static boolean runs(Stretch stretch, Set<Digest> names) {
        return stretch.shares().stream().anyMatch(share -> share.version() != null && share.version().isKnownAs(names));
    }

    /// @param since absent means since it was first seen
    private static ComparedImage image(List<SeenVersion> all, Lane lane, ImageVersion version,
            Optional<Instant> since) {
        var names = Set.copyOf(version.digests());
        var seen = all.stream().filter(one -> one.version().isKnownAs(names)).findFirst();
        var references = seen.stream().flatMap(one -> one.images().stream()).map(Identified::reference).distinct()
                .limit(MOST_REFERENCES).toList();
        return ComparedImage.of(lane.service(), version, references, since.or(() -> seen.map(SeenVersion::since)),
                seen.flatMap(SeenVersion::release).flatMap(Release::manager));
    }
}
