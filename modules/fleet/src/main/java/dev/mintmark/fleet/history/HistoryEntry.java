package dev.mintmark.fleet.history;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.VersionCount;
import java.time.Instant;
import java.util.List;

/// One line of the record. Never changed once written; a later line may say more.
public sealed interface HistoryEntry {

    /// When it was seen, by our clock. Lines are ordered as they were written, not by this, because clocks jump.
    Instant seenAt();

    /// Whether it tells what this workload ran, or whether its source was seen.
    default boolean isAbout(WorkloadId id) {
        return switch (this) {
            case Composition composition -> composition.workload.id().equals(id);
            case Vanished vanished -> vanished.workload.equals(id);
            case SightGained gained -> gained.source.equals(id.source());
            case SightLost lost -> lost.source.equals(id.source());
            case Released _, Learnt _ -> false;
        };
    }

    /// A workload runs these versions from now on. Written whenever the set of versions changes, and for changes of
    /// mere counts at most once a second.
    ///
    /// @param versions all of them, the whole truth at that moment; empty if nothing runs
    record Composition(Instant seenAt, Workload workload, List<VersionCount> versions) implements HistoryEntry {

        public Composition {
            versions = List.copyOf(versions);
        }
    }

    /// A workload is no longer there.
    record Vanished(Instant seenAt, WorkloadId workload) implements HistoryEntry {}

    /// A release is on record at its source; see its own `at` for when it happened. Written once for each revision,
    /// and again if the source later says something else of it.
    record Released(Instant seenAt, dev.mintmark.domain.workload.Release release) implements HistoryEntry {}

    /// Several digests mean the same image.
    record Learnt(Instant seenAt, ImageEvidence evidence) implements HistoryEntry {}

    /// A source was seen again, or for the first time.
    record SightGained(Instant seenAt, SourceId source, SourceKind kind) implements HistoryEntry {}

    /// A source was no longer seen.
    record SightLost(Instant seenAt, SourceId source, SourceKind kind, Problem problem) implements HistoryEntry {}
}
