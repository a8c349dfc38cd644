package dev.mintmark.app.wiring;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.watch.FleetWatch;
import dev.mintmark.fleet.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is watched, out of all that was found, and what is merely remembered because it cannot be watched.
///
/// @param watched  ordered by id
/// @param recalled sources that are on record, and why they are not watched
public record Watchlist(List<Source> watched, Map<SourceId, Problem> recalled) {

    public Watchlist {
        watched = List.copyOf(watched);
        recalled = Map.copyOf(recalled);
    }

    /// @throws UnknownSource if the operator named a source that neither was found nor is on record
    static Watchlist of(Endpoints endpoints, List<Source> found, List<SourceId> recorded) throws UnknownSource {
        var ids = new HashSet<>(found.stream().map(Source::id).toList());
        var watched = new ArrayList<>(found.stream()
                .filter(source -> endpoints.only().isEmpty() || endpoints.only().contains(source.id())).toList());
        watched.sort((one, other) -> one.id().compareTo(other.id()));
        var recalled = new LinkedHashMap<SourceId, Problem>();
        for (var id : recorded) {
            if (!ids.contains(id)) {
                if (endpoints.only().contains(id)) {
                    recalled.put(id, notConfigured(id));
                } else if (endpoints.only().isEmpty() && !endpoints.areNamed()) {
                    unusable(found, id).ifPresent(problem -> recalled.put(id, problem));
                }
            }
        }
        for (var id : endpoints.only()) {
            if (!ids.contains(id) && !recalled.containsKey(id)) {
                throw new UnknownSource(id, ids.stream().sorted().toList());
            }
        }
        return new Watchlist(watched, recalled);
    }

    /// The same, but for other sources than these.
    public Watchlist only(Set<SourceId> sources) {
        var remembered = new LinkedHashMap<>(recalled);
        remembered.keySet().retainAll(sources);
        return new Watchlist(watched.stream().filter(source -> sources.contains(source.id())).toList(), remembered);
    }

    /// Begins to watch.
    public void begin(FleetWatch fleet) {
        recalled.forEach(fleet::recall);
        watched.forEach(fleet::watch);
    }

    /// What is on record of a kind whose configuration cannot be read is out of sight, not gone.
    private static Optional<Problem> unusable(List<Source> found, SourceId recorded) {
        return found.stream()
                .filter(source -> source instanceof UnusableSource
                        && recorded.value().startsWith(source.kind().word() + "/"))
                .map(source -> ((UnusableSource) source).problem()).findFirst();
    }

    private static Problem notConfigured(SourceId id) {
        return new Problem("source.gone", id + " is not watched; what is shown was seen earlier.",
                "It is on record, but nothing that is configured here leads to it.",
                "Check the kubeconfig or the Docker contexts for it.");
    }
}
