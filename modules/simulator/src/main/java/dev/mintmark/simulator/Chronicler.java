package dev.mintmark.simulator;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.history.HistoryEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes the record of a fleet as somebody would who has watched it all the time; what is dark is not seen.
final class Chronicler implements Recorder {

    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(5);

    private final World world;
    private final List<HistoryEntry> entries = new ArrayList<>();
    private final Map<SimulatedWorkload, HistoryEntry.Composition> last = new HashMap<>();
    private final Set<SimulatedWorkload> changed = new LinkedHashSet<>();

    Chronicler(World world) {
        this.world = world;
    }

    /// Takes it that this much has been written before.
    void begin(List<HistoryEntry> before, List<SimulatedWorkload> workloads) {
        entries.addAll(before);
        workloads.forEach(workload -> last.put(workload, composition(workload)));
    }

    /// What has been written up to now, the present state of everything in sight at its end.
    List<HistoryEntry> entries() {
        writeChanges();
        return List.copyOf(entries);
    }

    @Override
    public void changed(SimulatedWorkload workload) {
        if (changed.isEmpty()) {
            world.after(AT_MOST_EVERY, this::writeChanges);
        }
        changed.add(workload);
    }

    @Override
    public void released(SimulatedSource source, Release release) {
        if (!source.isDark()) {
            entries.add(new HistoryEntry.Released(world.now(), release));
        }
    }

    @Override
    public void learnt(SimulatedSource source, ImageEvidence evidence) {
        if (!source.isDark()) {
            entries.add(new HistoryEntry.Learnt(world.now(), evidence));
        }
    }

    @Override
    public void sightLost(SimulatedSource source, Problem problem) {
        writeChanges();
        entries.add(new HistoryEntry.SightLost(world.now(), source.id(), SourceKind.DEMO, problem));
    }

    @Override
    public void sightGained(SimulatedSource source) {
        entries.add(new HistoryEntry.SightGained(world.now(), source.id(), SourceKind.DEMO));
        source.workloads().forEach(this::changed);
    }

    @Override
    public void vanished(SimulatedWorkload workload) {
        changed.remove(workload);
        entries.add(new HistoryEntry.Vanished(world.now(), workload.id()));
    }

    private void writeChanges() {
        for (var workload : changed) {
            if (!workload.source().isDark() && !workload.isDeleted()) {
                write(workload);
            }
        }
        changed.clear();
    }

    private void write(SimulatedWorkload workload) {
        var composition = composition(workload);
        var before = last.put(workload, composition);
        if (before == null || !before.workload().equals(composition.workload())
                || !before.versions().equals(composition.versions())) {
            entries.add(composition);
        }
    }

    private HistoryEntry.Composition composition(SimulatedWorkload workload) {
        return new HistoryEntry.Composition(world.now(), workload.seen(), VersionCounts.of(workload));
    }
}
