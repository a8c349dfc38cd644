package dev.mintmark.simulator;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.history.HistoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A time in which one source could not be seen.
record Outage(SourceId source, Instant from, Instant to, String why) {

    static List<Outage> longAgo(Instant present) {
        return List.of(
                new Outage(Founding.id("prod-us"), present.minus(Duration.ofHours(50)),
                        present.minus(Duration.ofHours(50)).plus(Duration.ofMinutes(6)),
                        "The API server answered 503 for six minutes."),
                new Outage(Founding.id("laptop"), present.minus(Duration.ofHours(13)),
                        present.minus(Duration.ofHours(5)), "The engine did not answer: the lid was closed."));
    }

    HistoryEntry beginning() {
        return new HistoryEntry.SightLost(from, source, SourceKind.DEMO, new Problem("demo.unreachable",
                source.name() + " could not be watched.", why, "Wait, or choose Retry."));
    }

    HistoryEntry end() {
        return new HistoryEntry.SightGained(to, source, SourceKind.DEMO);
    }

    /// What happened meanwhile was seen at its end.
    HistoryEntry delays(HistoryEntry entry) {
        if (entry.seenAt().isBefore(from) || !entry.seenAt().isBefore(to)) {
            return entry;
        }
        return switch (entry) {
            case HistoryEntry.Composition(_, var workload, var versions) when concerns(workload.id()) ->
                    new HistoryEntry.Composition(to, workload, versions);
            case HistoryEntry.Released(_, var release) when concerns(release.workload()) ->
                    new HistoryEntry.Released(to, release);
            default -> entry;
        };
    }

    private boolean concerns(WorkloadId workload) {
        return workload.source().equals(source);
    }
}
