package dev.mintmark.presentation.findings;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.presentation.frame.SourceScope;
import java.util.List;

/// What was looked at, and what could not be: without it, *"nothing found"* says nothing.
///
/// @param seen   sources that are seen now, ordered
/// @param unseen sources that are not, ordered: what is told of them may no longer be true, or is missing
/// @param gaps   what else could not be looked at
public record FindingsReach(int workloads, int services, List<SourceId> seen, List<SourceStatus> unseen,
        List<Problem> gaps) {

    public static final FindingsReach NOTHING = new FindingsReach(0, 0, List.of(), List.of(), List.of());

    public FindingsReach {
        seen = List.copyOf(seen);
        unseen = List.copyOf(unseen);
        gaps = List.copyOf(gaps);
    }

    static FindingsReach of(FleetSnapshot fleet, SourceScope scope, List<Problem> gaps) {
        var inScope = fleet.sources().stream().filter(source -> scope.includes(source.id())).toList();
        var names = inScope.stream().flatMap(source -> fleet.workloads(source.id()))
                .map(state -> state.workload().service()).toList();
        return new FindingsReach(names.size(), (int) names.stream().distinct().count(),
                inScope.stream().filter(FindingsReach::isSeen).map(SourceStatus::id).toList(),
                inScope.stream().filter(source -> !isSeen(source)).toList(), gaps);
    }

    private static boolean isSeen(SourceStatus source) {
        return source.sight() == Sight.CURRENT;
    }

    public boolean isWhole() {
        return unseen.isEmpty() && gaps.isEmpty();
    }
}
