package dev.mintmark.incident;

import dev.mintmark.change.rollback.RunAccount;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.HistoryEntry.Released;
import dev.mintmark.fleet.timeline.VersionNames;
import dev.mintmark.incident.IncidentEvent.Collected;
import dev.mintmark.incident.Story.Milestones;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the moments that a post-mortem asks for.
final class MilestoneFinder {

    private MilestoneFinder() {}

    static Milestones of(Incident incident, Chronicle record, VersionNames names, List<RunAccount> rollbacks) {
        var first = rollbacks.stream().min(Comparator.comparing(RunAccount::startedAt));
        return new Milestones(first.flatMap(run -> released(run, record, names)),
                incident.alert().map(Alert::startsAt), incident.openedAt(), compared(incident),
                first.map(RunAccount::startedAt),
                rollbacks.stream().flatMap(run -> run.doneAt().stream()).min(Comparator.naturalOrder()));
    }

    private static Optional<Instant> compared(Incident incident) {
        return incident.lines().stream().filter(line -> line.event() instanceof Collected collected
                && collected.kind() == Collected.Kind.COMPARISON).map(IncidentLine::at).findFirst();
    }

    /// The last release before the rollback that asked, in one of its workloads, for what was rolled back from.
    private static Optional<Instant> released(RunAccount run, Chronicle record, VersionNames names) {
        return Stream.concat(record.before().stream(), record.during().stream()).filter(Released.class::isInstance)
                .map(entry -> ((Released) entry).release()).filter(release -> !release.at().isAfter(run.startedAt()))
                .filter(release -> run.legs().stream().anyMatch(leg -> leg.workload().equals(release.workload().toString())
                        && asksFor(release, leg, names))).map(Release::at).max(Comparator.naturalOrder());
    }

    private static boolean asksFor(Release release, RunAccount.Leg leg, VersionNames names) {
        Set<String> meant = new HashSet<>(leg.from());
        leg.from().stream().flatMap(text -> Digest.parse(text).stream()).map(ImageVersion::of)
                .forEach(version -> meant.addAll(names.of(version)));
        return release.images().values().stream().anyMatch(asked -> meant.contains(asked)
                || ImageReference.parse(asked).filter(image -> meant.contains(image.toString())
                        || image.digest().filter(digest -> meant.contains(digest.value())).isPresent()).isPresent());
    }
}
