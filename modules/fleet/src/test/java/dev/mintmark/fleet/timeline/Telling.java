package dev.mintmark.fleet.timeline;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.Sample;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.VersionCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A chronicle told entry by entry, of the hour from noon to one. Times are minutes after noon.
public final class Telling {

    public static final Instant ONE = at(60);
    public static final Problem EXPIRED =
            new Problem("kubernetes.unauthorised", "Not listed.", "The token expired.", "Sign in again.");

    private final List<HistoryEntry> before = new ArrayList<>();
    private final List<HistoryEntry> during = new ArrayList<>();
    private boolean hasBegun;

    public static Instant at(int minute) {
        return Sample.NOON.plusSeconds(minute * 60L);
    }

    public static ImageVersion version(String digits) {
        return ImageVersion.of(Sample.digest(digits));
    }

    public static WorkloadId payments(SourceId source) {
        return Sample.deployment(source, "payments");
    }

    /// Of the main container, asked for by the tag `stable`.
    public static VersionCount runs(String version, int instances, int ready, int startedAt) {
        return runs("payments:stable", version, instances, ready, startedAt);
    }

    public static VersionCount runs(String reference, String version, int instances, int ready, int startedAt) {
        return new VersionCount("main", ContainerRole.MAIN, Sample.image(reference, version), instances, ready, at(startedAt));
    }

    public static VersionCount sidecar(String version, int instances) {
        return new VersionCount("proxy", ContainerRole.SIDECAR, Sample.image("proxy:1", version), instances, instances, at(-60));
    }

    public static VersionCount unknown(int instances) {
        return new VersionCount("main", ContainerRole.MAIN,
                new RunningImage.Unidentified("payments:stable", "not pulled yet"), instances, 0, at(0));
    }

    /// What is told from here on happened within the hour.
    public Telling noonStrikes() {
        hasBegun = true;
        return this;
    }

    public Telling composition(int minute, WorkloadId id, VersionCount... versions) {
        return composition(minute, id, id.name(), versions);
    }

    public Telling composition(int minute, WorkloadId id, String service, VersionCount... versions) {
        return add(new HistoryEntry.Composition(at(minute), new Workload(id, service, 0, Rollout.SETTLED, Map.of()),
                List.of(versions)));
    }

    public Telling vanished(int minute, WorkloadId id) {
        return add(new HistoryEntry.Vanished(at(minute), id));
    }

    public Telling gained(int minute, SourceId source) {
        return add(new HistoryEntry.SightGained(at(minute), source, SourceKind.KUBERNETES));
    }

    public Telling lost(int minute, SourceId source) {
        return add(new HistoryEntry.SightLost(at(minute), source, SourceKind.KUBERNETES, EXPIRED));
    }

    public Telling learnt(int minute, String config, String... manifests) {
        return add(new HistoryEntry.Learnt(at(minute), new ImageEvidence(Sample.digest(config),
                Set.copyOf(List.of(manifests).stream().map(Sample::digest).toList()))));
    }

    public Telling released(int seenAt, int at, WorkloadId id, String revision, String reference) {
        return add(new HistoryEntry.Released(at(seenAt), new Release(id, revision, id.name() + "-" + revision,
                Map.of("main", reference), at(at), Optional.of("raise pool size"), Optional.of("argocd"))));
    }

    private Telling add(HistoryEntry entry) {
        (hasBegun ? during : before).add(entry);
        return this;
    }

    public Chronicle chronicle() {
        return new Chronicle(Sample.NOON, ONE, before, during);
    }

    Timeline read() {
        return TimelineReader.read(chronicle());
    }
}
