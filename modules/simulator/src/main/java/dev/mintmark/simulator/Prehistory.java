package dev.mintmark.simulator;

import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.VersionCount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The record of the time before the simulation began: invented from the revisions of each workload, so that it ends in
/// the state in which they begin.
final class Prehistory {

    private static final Duration HALF_WAY = Duration.ofSeconds(20);
    private static final Duration DONE = Duration.ofSeconds(125);

    private final World world;
    private final List<HistoryEntry> entries = new ArrayList<>();
    private final Set<ImageEvidence> learnt = new HashSet<>();

    Prehistory(World world) {
        this.world = world;
    }

    List<HistoryEntry> of(List<SimulatedSource> sources) {
        sources.stream().flatMap(source -> source.workloads().stream()).forEach(this::write);
        var first = entries.stream().map(HistoryEntry::seenAt).min(Comparator.naturalOrder()).orElse(world.now());
        for (var source : sources) {
            entries.add(new HistoryEntry.SightGained(first.minusSeconds(1), source.id(), SourceKind.DEMO));
        }
        var outages = Outage.longAgo(world.now());
        outages.forEach(outage -> entries.replaceAll(outage::delays));
        entries.sort(Comparator.comparing(HistoryEntry::seenAt));
        return withOutages(outages, sources);
    }

    private List<HistoryEntry> withOutages(List<Outage> outages, List<SimulatedSource> sources) {
        var all = new ArrayList<>(entries);
        for (var outage : outages) {
            if (sources.stream().anyMatch(source -> source.id().equals(outage.source()))) {
                all.addFirst(outage.end());
                all.addFirst(outage.beginning());
            }
        }
        // The sort is stable: the end of an outage comes before what was first seen then.
        all.sort(Comparator.comparing(HistoryEntry::seenAt));
        return all;
    }

    private void write(SimulatedWorkload workload) {
        Optional<Revision> before = Optional.empty();
        for (var revision : workload.revisions()) {
            release(workload, revision, before);
            before = Optional.of(revision);
        }
    }

    private void release(SimulatedWorkload workload, Revision revision, Optional<Revision> before) {
        learn(workload, revision);
        entries.add(new HistoryEntry.Released(revision.at(), workload.told(revision)));
        var wanted = workload.wanted();
        if (before.isPresent() && wanted > 1) {
            var moved = wanted / 2;
            var rolling = new Rollout(Rollout.Phase.ROLLING, Optional.of(revision.at()), "");
            entries.add(new HistoryEntry.Composition(revision.at().plus(HALF_WAY), seen(workload, revision, rolling),
                    List.of(count(workload, before.get(), wanted - moved, wanted - moved),
                            count(workload, revision, moved, moved / 2))));
        }
        var counts = revision.equals(workload.current()) ? VersionCounts.of(workload)
                : List.of(count(workload, revision, wanted, wanted));
        entries.add(new HistoryEntry.Composition(revision.at().plus(before.isPresent() ? DONE : Duration.ZERO),
                seen(workload, revision, Rollout.SETTLED), counts));
    }

    private void learn(SimulatedWorkload workload, Revision revision) {
        var evidence = workload.source().runtime().evidence(imageOf(workload, revision));
        if (learnt.add(evidence)) {
            entries.add(new HistoryEntry.Learnt(revision.at(), evidence));
        }
    }

    private static Workload seen(SimulatedWorkload workload, Revision revision, Rollout rollout) {
        var now = workload.seen();
        return new Workload(now.id(), now.service(), now.wanted(), rollout, now.template().isEmpty() ? Map.of()
                : Map.of(workload.containerName(), revision.reference()));
    }

    private static VersionCount count(SimulatedWorkload workload, Revision revision, int instances, int ready) {
        return new VersionCount(workload.containerName(), ContainerRole.MAIN,
                workload.source().runtime().shows(imageOf(workload, revision), revision.reference()),
                instances, ready, revision.at().plusSeconds(4));
    }

    private static SimulatedImage imageOf(SimulatedWorkload workload, Revision revision) {
        return workload.source().stage().registry().image(workload.plan().name(), revision.version());
    }
}
