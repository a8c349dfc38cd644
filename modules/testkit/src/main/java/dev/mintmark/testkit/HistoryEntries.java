package dev.mintmark.testkit;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.VersionCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lines of a record for tests: made from few words, equal when made from the same.
public final class HistoryEntries {

    private static final Instant BEGIN = Instant.parse("2026-11-21T03:00:00Z");
    private static final SourceId SOURCE = new SourceId("kubernetes/prod-eu");

    private HistoryEntries() {}

    /// So many seconds after three in the morning.
    public static Instant at(long second) {
        return BEGIN.plusSeconds(second);
    }

    public static Digest digest(int number) {
        return new Digest("sha256:%064x".formatted(number));
    }

    public static WorkloadId workload(String name) {
        return new WorkloadId(SOURCE, "shop", "Deployment", name);
    }

    /// This workload runs one version in so many instances.
    public static HistoryEntry.Composition composition(Instant seenAt, String name, int instances) {
        return composition(seenAt, workload(name), instances);
    }

    static HistoryEntry.Composition composition(Instant seenAt, WorkloadId id, int instances) {
        var reference = "registry.example/shop/" + id.name() + ":2.14.0";
        var workload = new Workload(id, id.name(), instances, Rollout.SETTLED, Map.of("app", reference));
        var image = new RunningImage.Identified(reference, Optional.of(digest(7)), Optional.empty());
        return new HistoryEntry.Composition(seenAt, workload,
                List.of(new VersionCount("app", ContainerRole.MAIN, image, instances, instances, at(0))));
    }

    public static HistoryEntry.Vanished vanished(Instant seenAt, String name) {
        return new HistoryEntry.Vanished(seenAt, workload(name));
    }

    public static HistoryEntry.Released release(Instant seenAt, String name, String revision, String changeCause) {
        return new HistoryEntry.Released(seenAt, new Release(workload(name), revision, name + "-5d9c7", Map.of("app",
                "registry.example/shop/" + name + ":2.14.0"), at(-60), Optional.of(changeCause),
                Optional.of("argocd")));
    }

    public static HistoryEntry.Learnt evidence(Instant seenAt, int number) {
        return new HistoryEntry.Learnt(seenAt,
                new ImageEvidence(digest(number), Set.of(digest(number + 100), digest(number + 200))));
    }

    public static HistoryEntry.SightGained gained(Instant seenAt, String source) {
        return new HistoryEntry.SightGained(seenAt, new SourceId(source), SourceKind.DOCKER);
    }

    public static HistoryEntry.SightLost lost(Instant seenAt, String source) {
        return new HistoryEntry.SightLost(seenAt, new SourceId(source), SourceKind.DOCKER, new Problem(
                "docker.unreachable", "Not listed.", "The engine did not answer.", "Check that the engine runs."));
    }

    /// Compositions of five workloads, each pair of which differs in one part of the name alone.
    static List<HistoryEntry> namesakes(Instant seenAt) {
        return List.of(composition(seenAt, new WorkloadId(SOURCE, "shop", "Deployment", "checkout"), 1),
                composition(seenAt, new WorkloadId(SOURCE, "shop", "Deployment", "payments"), 2),
                composition(seenAt, new WorkloadId(SOURCE, "shop", "StatefulSet", "checkout"), 3),
                composition(seenAt, new WorkloadId(SOURCE, "", "Deployment", "checkout"), 4),
                composition(seenAt,
                        new WorkloadId(new SourceId("docker/default"), "shop", "Deployment", "checkout"), 5));
    }

    /// One of each kind, with fields full, empty, and odd.
    static List<HistoryEntry> everyKind() {
        var entries = new ArrayList<HistoryEntry>();
        for (var phase : Rollout.Phase.values()) {
            var workload = new Workload(workload("of-" + phase), "checkout", 5,
                    new Rollout(phase, Optional.of(at(1).plusNanos(123_456_789)), "ProgressDeadlineExceeded"),
                    Map.of("app", "a\tb\\n\n", "tab\there", "registry.example/side:1", "", ""));
            entries.add(new HistoryEntry.Composition(at(2).plusNanos(1), workload, versions()));
        }
        var source = new SourceId("docker/ümläut ☂ 𝄞 'quoted\" %s ?");
        entries.add(new HistoryEntry.Composition(at(-1).minusNanos(1),
                Workload.named(new WorkloadId(source, "", "Container", "web")), List.of()));
        entries.add(new HistoryEntry.Vanished(Instant.parse("1969-12-31T23:59:59.999999999Z"), workload("gone")));
        entries.add(release(at(3), "checkout", "17", "kubectl set image"));
        entries.add(new HistoryEntry.Released(at(3), new Release(workload("bare"), "", "", Map.of(), at(-99),
                Optional.empty(), Optional.empty())));
        entries.add(new HistoryEntry.Released(at(3), new Release(workload("bare"), "empty", "", Map.of(), at(-99),
                Optional.of(""), Optional.of(""))));
        entries.add(evidence(at(4), 1));
        entries.add(new HistoryEntry.Learnt(at(4),
                new ImageEvidence(new Digest("sha512:" + "a".repeat(128)), Set.of())));
        for (var kind : SourceKind.values()) {
            entries.add(new HistoryEntry.SightGained(at(5), source, kind));
            entries.add(new HistoryEntry.SightLost(at(6), source, kind, new Problem("", "", "Multi\nline.", "")));
        }
        return entries;
    }

    private static List<VersionCount> versions() {
        var versions = new ArrayList<VersionCount>();
        for (var role : ContainerRole.values()) {
            versions.add(new VersionCount("app", role, new RunningImage.Identified("registry.example/shop/app:1",
                    Optional.of(digest(1)), Optional.of(digest(2))), 3, 2, at(-5).plusNanos(9)));
        }
        versions.add(new VersionCount("", ContainerRole.MAIN,
                new RunningImage.Identified("not a reference", Optional.empty(), Optional.of(digest(3))), 0, 0, at(0)));
        versions.add(new VersionCount("", ContainerRole.MAIN,
                new RunningImage.Identified("", Optional.of(digest(4)), Optional.empty()), 1, 1, at(0)));
        versions.add(new VersionCount("new", ContainerRole.MAIN, new RunningImage.Unidentified(
                "registry.example/shop/app:1", "not pulled yet: ImagePullBackOff"), Integer.MAX_VALUE, 0, at(0)));
        versions.add(new VersionCount("new", ContainerRole.MAIN, new RunningImage.Unidentified("", ""), 1, 0, at(0)));
        return versions;
    }
}
