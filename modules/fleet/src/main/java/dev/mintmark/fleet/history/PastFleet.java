package dev.mintmark.fleet.history;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.ImageCatalogue;
import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.fleet.WorkloadState;
import dev.mintmark.fleet.history.HistoryEntry.Composition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The fleet as the record has it: with counts, without instances.
public final class PastFleet {

    private static final Problem NOT_ASKED_YET = new Problem("fleet.recalled", "This is what was seen last.",
            "The source has not been asked since the console started.", "It is being asked now.");

    private final Map<SourceId, SourceStatus> sources = new LinkedHashMap<>();
    private final Map<WorkloadId, Composition> compositions = new LinkedHashMap<>();
    private final Map<WorkloadId, List<Release>> releases = new HashMap<>();
    private ImageCatalogue catalogue = ImageCatalogue.EMPTY;

    private PastFleet() {}

    /// The fleet when the record ends, every source stale: what is on screen before any source answers.
    public static FleetSnapshot lastKnown(Chronicle recorded) {
        return recalled(recorded).snapshot(true);
    }

    /// The fleet when the record ends, plainly marked as the past; sources stand as they stood.
    public static FleetSnapshot at(Chronicle recorded) {
        return recalled(recorded).snapshot(false).asOf(recorded.to());
    }

    private static PastFleet recalled(Chronicle recorded) {
        var past = new PastFleet();
        Stream.concat(recorded.before().stream(), recorded.during().stream()).forEach(past::fold);
        return past;
    }

    private void fold(HistoryEntry entry) {
        switch (entry) {
            case Composition composition -> {
                compositions.put(composition.workload().id(), composition);
                heard(composition.workload().id().source(), composition.seenAt());
            }
            case HistoryEntry.Vanished vanished -> {
                compositions.remove(vanished.workload());
                heard(vanished.workload().source(), vanished.seenAt());
            }
            case HistoryEntry.Released released ->
                releases.computeIfAbsent(released.release().workload(), _ -> new ArrayList<>()).add(released.release());
            case HistoryEntry.Learnt learnt -> catalogue = catalogue.with(learnt.evidence());
            case HistoryEntry.SightGained gained -> sources.put(gained.source(), status(gained.source(), gained.kind(),
                    Sight.CURRENT, Optional.of(gained.seenAt()), Optional.empty()));
            case HistoryEntry.SightLost lost -> sources.put(lost.source(), status(lost.source(), lost.kind(),
                    Sight.STALE, Optional.of(lost.seenAt()), Optional.of(lost.problem())));
        }
    }

    private void heard(SourceId source, Instant at) {
        sources.computeIfPresent(source, (id, known) -> known.sight() == Sight.CURRENT
                ? status(id, known.kind(), Sight.CURRENT, Optional.of(at), Optional.empty()) : known);
    }

    private FleetSnapshot snapshot(boolean stale) {
        var workloads = new HashMap<SourceId, List<WorkloadState>>();
        for (var composition : compositions.values()) {
            var id = composition.workload().id();
            var state = WorkloadState.recalled(composition.workload(), composition.versions(), List.of());
            for (var release : releases.getOrDefault(id, List.of())) {
                state = state.with(release);
            }
            workloads.computeIfAbsent(id.source(), _ -> new ArrayList<>()).add(state);
        }
        var fleet = FleetSnapshot.EMPTY.with(catalogue);
        for (var source : sources.values()) {
            var shown = stale
                    ? status(source.id(), source.kind(), Sight.STALE, source.seenAt(),
                            source.problem().or(() -> Optional.of(NOT_ASKED_YET)))
                    : source;
            fleet = fleet.recalling(shown, workloads.getOrDefault(source.id(), List.of()));
        }
        return fleet;
    }

    private static SourceStatus status(SourceId id, SourceKind kind, Sight sight, Optional<Instant> seenAt,
            Optional<Problem> problem) {
        return new SourceStatus(id, kind, "", sight, seenAt, problem, List.of(), Optional.empty());
    }
}
