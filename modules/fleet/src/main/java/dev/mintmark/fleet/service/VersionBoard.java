package dev.mintmark.fleet.service;

import dev.mintmark.domain.image.ImageVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Turns services round: which version runs where.
public final class VersionBoard {

    private VersionBoard() {}

    /// All versions that run anywhere, the newest first.
    public static List<VersionSummary> of(List<ServiceSummary> services) {
        var lines = new HashMap<ImageVersion, Line>();
        for (var service : services) {
            service.versions().forEach(share -> add(lines, service, "", share));
            for (var companion : service.companions()) {
                companion.versions().forEach(share -> add(lines, service, companion.container(), share));
            }
        }
        return lines.entrySet().stream().map(entry -> entry.getValue().summary(entry.getKey()))
                .sorted(Comparator.comparing(VersionSummary::since).reversed()
                        .thenComparing(VersionSummary::version, ImageVersion.BY_ID))
                .toList();
    }

    private static void add(HashMap<ImageVersion, Line> lines, ServiceSummary service, String container,
            VersionShare share) {
        var line = lines.computeIfAbsent(share.version(), _ -> new Line());
        line.references.addAll(share.references());
        line.uses.add(new VersionSummary.Use(service.name(), container, share.places()));
        line.since = share.since().isBefore(line.since) ? share.since() : line.since;
        line.stale |= service.stale();
    }

    private static final class Line {

        private final TreeSet<String> references = new TreeSet<>();
        private final List<VersionSummary.Use> uses = new ArrayList<>();
        private Instant since = Instant.MAX;
        private boolean stale;

        VersionSummary summary(ImageVersion version) {
            uses.sort(Comparator.comparing(VersionSummary.Use::service).thenComparing(VersionSummary.Use::container));
            return new VersionSummary(version, List.copyOf(references), uses, places().mapToInt(Place::instances).sum(),
                    places().mapToInt(Place::ready).sum(), since, stale);
        }

        private Stream<Place> places() {
            return uses.stream().flatMap(use -> use.places().stream());
        }
    }
}
