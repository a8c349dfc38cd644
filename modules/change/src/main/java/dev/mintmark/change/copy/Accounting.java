package dev.mintmark.change.copy;

import static java.util.stream.Collectors.toSet;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the audit up to date with what is there, for consoles that were killed before they could.
///
/// Only what a place that answers shows is written: a launch without an end whose copy is there succeeded; a copy that is
/// gone has ended; a launch whose copy is not there and whose lease is not over may still be under way.
final class Accounting {

    private static final Logger LOG = LoggerFactory.getLogger(Accounting.class);
    /// No lease is longer, and no launch is slower.
    private static final Duration LOOKED_BACK = Duration.ofDays(40);
    /// A console that lives writes its own ends: it is given time to.
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final String FACT_OF_END = "end";

    private final AuditLog audit;
    private final InstantSource clock;
    private final String operator;

    Accounting(AuditLog audit, InstantSource clock, String operator) {
        this.audit = audit;
        this.clock = clock;
        this.operator = operator;
    }

    /// The lines about one copy.
    ///
    /// @param launch the first of them
    private record Life(AuditEntry launch, List<AuditEntry> lines) {

        CopyId id() {
            return new CopyId(launch.record().subject());
        }

        boolean has(String act, AuditStage... stages) {
            return lines.stream().map(AuditEntry::record)
                    .anyMatch(line -> line.act().equals(act) && Set.of(stages).contains(line.stage()));
        }

        boolean hasFailed() {
            return has(DebugCopies.LAUNCH, AuditStage.FAILED);
        }

        boolean hasEnded() {
            return has(DebugCopies.END, AuditStage.NOTED, AuditStage.SUCCEEDED);
        }
    }

    /// Writes that a sweep ended a copy, or could not.
    void swept(SweptCopy swept) {
        var confirmed = swept.end() instanceof CopyEnd.Confirmed;
        write(DebugCopies.END, swept.copy().id().value(), confirmed ? AuditStage.SUCCEEDED : AuditStage.FAILED,
                swept.copy().purpose(), Map.of(FACT_OF_END, "swept", "source", swept.copy().place().source().value(),
                        "place", swept.copy().place().toString()));
    }

    /// @param looked places that were asked
    synchronized void account(SeenCopies seen, Collection<SourceId> looked) {
        var there = seen.copies().stream().map(DebugCopy::id).collect(toSet());
        for (var life : lives()) {
            var facts = LaunchFacts.read(life.launch().record().facts());
            var answers = looked.contains(facts.source()) && !seen.silent().containsKey(facts.source());
            if (answers && !life.hasFailed() && !life.hasEnded()) {
                account(life, facts, there.contains(life.id()));
            }
        }
    }

    private void account(Life life, LaunchFacts facts, boolean isThere) {
        var now = clock.instant();
        var launched = life.has(DebugCopies.LAUNCH, AuditStage.SUCCEEDED);
        var over = facts.isOver(life.launch().at(), now);
        if (life.lines().getLast().at().plus(GRACE).isAfter(now)) {
            return;
        }
        if (isThere && !launched) {
            write(life, DebugCopies.LAUNCH, AuditStage.SUCCEEDED, Map.of("seen", "later"));
        } else if (!isThere && (launched || over)) {
            if (!launched) {
                write(life, DebugCopies.LAUNCH, AuditStage.FAILED, Map.of("problem", "copy.console-ended", "why",
                        "The console ended before the launch did, and nothing of it is there."));
            }
            var asked = life.has(DebugCopies.END, AuditStage.STARTED);
            write(life, DebugCopies.END, asked ? AuditStage.SUCCEEDED : AuditStage.NOTED,
                    Map.of(FACT_OF_END, asked ? "asked" : over ? "lease" : "gone"));
        }
    }

    private Collection<Life> lives() {
        var lives = new LinkedHashMap<String, Life>();
        for (var entry : lines()) {
            var record = entry.record();
            if (record.act().equals(DebugCopies.LAUNCH) && record.stage() == AuditStage.STARTED
                    && CopyId.parse(record.subject()).isPresent()) {
                lives.putIfAbsent(record.subject(), new Life(entry, new ArrayList<>()));
            }
            var life = lives.get(record.subject());
            if (life != null) {
                life.lines().add(entry);
            }
        }
        return lives.values();
    }

    private List<AuditEntry> lines() {
        try {
            return audit.since(clock.instant().minus(LOOKED_BACK));
        } catch (AuditUnavailable unavailable) {
            LOG.warn("What became of earlier copies cannot be written: {}", unavailable.problem().sentence());
            return List.of();
        }
    }

    private void write(Life life, String act, AuditStage stage, Map<String, String> facts) {
        write(act, life.id().value(), stage, life.launch().record().reason(), facts);
    }

    private void write(String act, String subject, AuditStage stage, String reason, Map<String, String> facts) {
        try {
            audit.append(new AuditRecord(act, subject, stage, operator, reason, facts));
        } catch (AuditUnavailable unavailable) {
            LOG.warn("{} of {} is not on record: {}", act, subject, unavailable.problem().sentence());
        }
    }
}
