package dev.mintmark.simulator;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.history.HistoryEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cuts a record so that it can stand alone: what held at its beginning comes first, as if seen then.
final class Past {

    private final Instant from;
    private final Map<SourceId, HistoryEntry> sight = new LinkedHashMap<>();
    private final Map<WorkloadId, HistoryEntry> compositions = new LinkedHashMap<>();
    private final List<HistoryEntry> learntAndReleased = new ArrayList<>();

    private Past(Instant from) {
        this.from = from;
    }

    static List<HistoryEntry> since(Instant from, List<HistoryEntry> record) {
        var past = new Past(from);
        record.stream().filter(entry -> entry.seenAt().isBefore(from)).forEach(past::holds);
        var cut = past.opening();
        record.stream().filter(entry -> !entry.seenAt().isBefore(from)).forEach(cut::add);
        return List.copyOf(cut);
    }

    private void holds(HistoryEntry entry) {
        switch (entry) {
            case HistoryEntry.Composition(_, var workload, var versions) -> compositions.put(workload.id(),
                    new HistoryEntry.Composition(from, workload, versions));
            case HistoryEntry.Vanished(_, var workload) -> compositions.remove(workload);
            case HistoryEntry.Released(_, var release) ->
                    learntAndReleased.add(new HistoryEntry.Released(from, release));
            case HistoryEntry.Learnt(_, var evidence) -> learntAndReleased.add(new HistoryEntry.Learnt(from, evidence));
            case HistoryEntry.SightGained(_, var source, var kind) ->
                    sight.put(source, new HistoryEntry.SightGained(from, source, kind));
            case HistoryEntry.SightLost(_, var source, var kind, var problem) ->
                    sight.put(source, new HistoryEntry.SightLost(from, source, kind, problem));
        }
    }

    private List<HistoryEntry> opening() {
        var opening = new ArrayList<HistoryEntry>();
        sight.values().stream().filter(HistoryEntry.SightGained.class::isInstance).forEach(opening::add);
        opening.addAll(learntAndReleased);
        opening.addAll(compositions.values());
        sight.values().stream().filter(HistoryEntry.SightLost.class::isInstance).forEach(opening::add);
        return opening;
    }
}
