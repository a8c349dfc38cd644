package dev.mintmark.testkit;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.fleet.VersionCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a record as one would tell it: who ran what when. Versions are named by the first hexadecimal digits of their
/// digest, sources as in `prod-eu`. Not thread-safe.
public final class Story {

    private static final int HEX = 64;

    private final List<HistoryEntry> entries = new ArrayList<>();

    /// A version whose short digest begins so.
    public static Digest digest(String begin) {
        return new Digest("sha256:" + begin + "0".repeat(HEX - begin.length()));
    }

    public static SourceId source(String name) {
        return new SourceId("kubernetes/" + name);
    }

    public static WorkloadId workload(String service, String source) {
        return new WorkloadId(source(source), "shop", "Deployment", service);
    }

    /// One part of what a service runs.
    ///
    /// @param version begin of its digest; empty for instances of which nobody knows what they run
    public record Part(String version, int instances, int ready) {

        public static Part of(String version, int instances) {
            return new Part(version, instances, instances);
        }
    }

    public Story gains(Instant at, String source) {
        entries.add(new HistoryEntry.SightGained(at, source(source), SourceKind.KUBERNETES));
        return this;
    }

    public Story loses(Instant at, String source, String why) {
        entries.add(new HistoryEntry.SightLost(at, source(source), SourceKind.KUBERNETES,
                new Problem("kubernetes.unauthorised", source + " can no longer be seen.", why, "Sign in again.")));
        return this;
    }

    /// From now on a service runs this at one source, asked for by a reference of its own for each version.
    public Story runs(Instant at, String service, String source, Part... parts) {
        return runs(at, service, source, "", parts);
    }

    /// From now on a service runs this at one source, all asked for by one tag.
    public Story runsBehindTag(Instant at, String service, String source, String tag, Part... parts) {
        return runs(at, service, source, tag, parts);
    }

    private Story runs(Instant at, String service, String source, String tag, Part... parts) {
        var versions = new ArrayList<VersionCount>();
        for (var part : parts) {
            var reference = reference(service, tag.isEmpty() ? part.version() : tag);
            RunningImage image = part.version().isEmpty()
                    ? new RunningImage.Unidentified(reference, "not pulled yet: ContainerCreating")
                    : new RunningImage.Identified(reference, Optional.of(digest(part.version())), Optional.empty());
            versions.add(new VersionCount("app", ContainerRole.MAIN, image, part.instances(), part.ready(),
                    firstStarted(workload(service, source), part.version(), at)));
        }
        var wanted = versions.stream().mapToInt(VersionCount::instances).sum();
        entries.add(new HistoryEntry.Composition(at, new Workload(workload(service, source), service, wanted,
                Rollout.SETTLED, Map.of("app", reference(service, parts.length == 0 ? "none" : parts[0].version()))),
                versions));
        return this;
    }

    /// A release of this version is on record.
    public Story releases(Instant at, String service, String source, String version, String revision, String manager,
            String cause) {
        entries.add(new HistoryEntry.Released(at, new Release(workload(service, source), revision,
                service + "-" + revision, Map.of("app", reference(service, version)), at, Optional.of(cause),
                Optional.of(manager))));
        return this;
    }

    public Story vanishes(Instant at, String service, String source) {
        entries.add(new HistoryEntry.Vanished(at, workload(service, source)));
        return this;
    }

    /// All of it, in the order in which it was seen.
    public List<HistoryEntry> entries() {
        return entries.stream().sorted(Comparator.comparing(HistoryEntry::seenAt)).toList();
    }

    /// A record that holds all of it.
    public FakeHistory history() {
        var history = new FakeHistory();
        try {
            history.append(entries());
        } catch (HistoryUnavailable impossible) {
            throw new AssertionError(impossible);
        }
        return history;
    }

    private static String reference(String service, String tag) {
        return "registry.example/shop/" + service + ":" + tag;
    }

    /// When the first of these instances was started: earlier if the version ran there just before.
    private Instant firstStarted(WorkloadId workload, String version, Instant at) {
        return entries.stream().filter(HistoryEntry.Composition.class::isInstance).map(HistoryEntry.Composition.class::cast)
                .filter(entry -> entry.workload().id().equals(workload)).reduce((_, later) -> later).stream()
                .flatMap(last -> last.versions().stream())
                .filter(count -> !version.isEmpty() && count.image() instanceof RunningImage.Identified image
                        && image.digest().equals(digest(version)))
                .map(VersionCount::since).findFirst().orElse(at);
    }
}
