package dev.mintmark.change.copy;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The copies of all places, as far as they can be seen.
///
/// @param copies what ends first, first; of a place that does not answer, what was last seen there
/// @param silent places that do not answer, and why: of them nobody knows what is there
public record SeenCopies(Instant at, List<DebugCopy> copies, SortedMap<SourceId, Problem> silent) {

    public SeenCopies {
        requireNonNull(at, "at");
        copies = List.copyOf(copies);
        silent = Collections.unmodifiableSortedMap(new TreeMap<>(silent));
    }

    public SeenCopies(Instant at, List<DebugCopy> copies, Map<SourceId, Problem> silent) {
        this(at, copies, new TreeMap<>(silent));
    }

    /// Whether its place does not answer any longer, so that this is what was last seen.
    public boolean isStale(DebugCopy copy) {
        return silent.containsKey(copy.place().source());
    }

    /// Those of one operator.
    public SeenCopies of(String owner) {
        return new SeenCopies(at, copies.stream().filter(copy -> copy.owner().equals(owner)).toList(), silent);
    }
}
