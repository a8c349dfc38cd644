package dev.mintmark.fleet.history;

import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.fleet.WorkloadState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Decides what of the stream of observations goes on record.
///
/// A change of a workload's set of versions is noted at the observation that brings it, so none is lost however short
/// it was. Changes of mere counts, and of the reason why an image is not known, are noted when they are a second old, so
/// that churn does not fill the disk. While a source tells for the first time, nothing is noted until it has told
/// everything: half a list is not a change.
///
/// Used by the folding thread only.
public final class Scribe {

    private static final Duration COUNTS_EVERY = Duration.ofSeconds(1);

    private final Map<WorkloadId, Written> written = new HashMap<>();
    private final Map<WorkloadId, Map<String, Release>> releases = new HashMap<>();
    private final Set<SourceId> inSight = new HashSet<>();
    private final Map<WorkloadId, Pending> pending = new LinkedHashMap<>();
    private final List<HistoryEntry> due = new ArrayList<>();

    public Scribe(Chronicle recorded) {
        Stream.concat(recorded.before().stream(), recorded.during().stream()).forEach(entry -> {
            switch (entry) {
                case HistoryEntry.Composition line -> written.put(line.workload().id(), Written.of(line));
                case HistoryEntry.Vanished line -> written.remove(line.workload());
                case HistoryEntry.Released line -> releasesOf(line.release().workload())
                        .put(line.release().revision(), line.release());
                case HistoryEntry.Learnt _, HistoryEntry.SightGained _, HistoryEntry.SightLost _ -> { }
            }
        });
    }

    /// Takes note of one observation and what it made of the fleet.
    public void note(FleetSnapshot before, Observation observation, FleetSnapshot after) {
        if (before.catalogue() != after.catalogue()) {
            FleetSnapshot.evidenceOf(observation)
                    .ifPresent(evidence -> due.add(new HistoryEntry.Learnt(observation.at(), evidence)));
        }
        switch (observation) {
            case Observation.InstanceSeen seen -> {
                var was = before.instance(seen.instance().id()).map(Instance::workload);
                was.filter(id -> !id.equals(seen.instance().workload())).ifPresent(id -> noteWorkload(id, after, seen.at()));
                noteWorkload(seen.instance().workload(), after, seen.at());
            }
            case Observation.InstanceGone gone -> workloadOf(before, gone.instance())
                    .ifPresent(id -> noteWorkload(id, after, gone.at()));
            case Observation.WorkloadSeen seen -> noteWorkload(seen.workload().id(), after, seen.at());
            case Observation.WorkloadGone gone -> noteWorkload(gone.workload(), after, gone.at());
            case Observation.Released released -> noteRelease(released);
            case Observation.Listed listed -> noteListed(listed, after);
            case Observation.Lost lost -> noteLost(lost, after);
            case Observation.ImageLearnt _, Observation.Noticed _, Observation.Loading _, Observation.Heard _,
                    Observation.Limited _ -> { }
        }
    }

    /// What is to be written now; each entry is given once.
    ///
    /// @param nanoTime [System#nanoTime], by which the age of counts is told even if the clock jumps
    public List<HistoryEntry> due(Instant now, long nanoTime) {
        var settled = pending.entrySet().iterator();
        while (settled.hasNext()) {
            var entry = settled.next();
            var state = entry.getValue();
            if (state.since == 0) {
                entry.setValue(new Pending(state.state, nanoTime == 0 ? 1 : nanoTime));
            } else if (nanoTime - state.since >= COUNTS_EVERY.toNanos()) {
                settled.remove();
                write(entry.getKey(), state.state, now);
            }
        }
        return take();
    }

    /// All that is still to be written, however young.
    public List<HistoryEntry> everything(Instant now) {
        pending.forEach((id, state) -> write(id, state.state, now));
        pending.clear();
        return take();
    }

    private List<HistoryEntry> take() {
        var taken = List.copyOf(due);
        due.clear();
        return taken;
    }

    private void noteListed(Observation.Listed listed, FleetSnapshot after) {
        if (inSight.add(listed.source())) {
            after.source(listed.source()).ifPresent(status ->
                    due.add(new HistoryEntry.SightGained(listed.at(), listed.source(), status.kind())));
        }
        var shown = new HashSet<WorkloadId>();
        after.workloads(listed.source()).forEach(state -> {
            shown.add(state.workload().id());
            compare(state.workload().id(), Optional.of(state), listed.at());
        });
        var gone = new LinkedHashSet<>(written.keySet());
        gone.removeAll(shown);
        gone.stream().filter(id -> id.source().equals(listed.source()))
                .forEach(id -> compare(id, Optional.empty(), listed.at()));
    }

    private void noteLost(Observation.Lost lost, FleetSnapshot after) {
        if (inSight.remove(lost.source())) {
            after.source(lost.source()).ifPresent(status -> due.add(
                    new HistoryEntry.SightLost(lost.at(), lost.source(), status.kind(), lost.problem())));
        }
    }

    private void noteRelease(Observation.Released released) {
        var release = released.release();
        if (!release.equals(releasesOf(release.workload()).put(release.revision(), release))) {
            due.add(new HistoryEntry.Released(released.at(), release));
        }
    }

    private void noteWorkload(WorkloadId id, FleetSnapshot after, Instant at) {
        var listed = after.source(id.source()).filter(status -> status.sight() == Sight.CURRENT).isPresent();
        if (listed) {
            compare(id, after.workload(id), at);
        }
    }

    private void compare(WorkloadId id, Optional<WorkloadState> state, Instant at) {
        var last = written.get(id);
        if (state.isEmpty()) {
            pending.remove(id);
            if (last != null) {
                written.remove(id);
                due.add(new HistoryEntry.Vanished(at, id));
            }
        } else if (last == null || !last.images.equals(images(state.get().versions()))) {
            pending.remove(id);
            write(id, state.get(), at);
        } else if (!last.isOf(state.get())) {
            pending.merge(id, new Pending(state.get(), 0), (old, young) -> new Pending(young.state, old.since));
        } else {
            pending.remove(id);
        }
    }

    private void write(WorkloadId id, WorkloadState state, Instant at) {
        var line = new HistoryEntry.Composition(at, state.workload(), state.versions());
        written.put(id, Written.of(line));
        due.add(line);
    }

    private Map<String, Release> releasesOf(WorkloadId id) {
        return releases.computeIfAbsent(id, _ -> new HashMap<>());
    }

    private static Optional<WorkloadId> workloadOf(FleetSnapshot fleet, InstanceId id) {
        return fleet.instance(id).map(Instance::workload);
    }

    private static Set<Slot> images(List<VersionCount> versions) {
        return versions.stream().map(count -> new Slot(count.container(), count.role(), withoutReason(count.image())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Why an image is not known changes back and forth as long as it cannot be pulled, and makes no other version of it.
    private static RunningImage withoutReason(RunningImage image) {
        return image instanceof RunningImage.Unidentified(var reference, var _)
                ? new RunningImage.Unidentified(reference, "") : image;
    }

    /// @param since when it was first found to wait, by [System#nanoTime]; 0 until then
    private record Pending(WorkloadState state, long since) {}

    private record Slot(String container, ContainerRole role, RunningImage image) {}

    private record Written(HistoryEntry.Composition line, Set<Slot> images) {

        static Written of(HistoryEntry.Composition line) {
            return new Written(line, Scribe.images(line.versions()));
        }

        boolean isOf(WorkloadState state) {
            return line.workload().equals(state.workload())
                    && Set.copyOf(line.versions()).equals(Set.copyOf(state.versions()));
        }
    }
}
