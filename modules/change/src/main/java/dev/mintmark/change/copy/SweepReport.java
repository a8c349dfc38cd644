package dev.mintmark.change.copy;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a sweep over all places did.
///
/// @param swept  what was found past its lease, and what became of it
/// @param silent places that could not be swept, and why
public record SweepReport(List<SweptCopy> swept, SortedMap<SourceId, Problem> silent) {

    public SweepReport {
        swept = List.copyOf(swept);
        silent = Collections.unmodifiableSortedMap(new TreeMap<>(silent));
    }
}
