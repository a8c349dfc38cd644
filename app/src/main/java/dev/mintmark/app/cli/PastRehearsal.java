package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.JsonWords;
import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.rollback.Practice;
import dev.mintmark.change.rollback.RollbackRefused;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A rehearsal or a game day that ended, as the audit has it.
record PastRehearsal(String id, Instant at, Practice.Kind kind, boolean passed, String services, String operator,
        String reason) {

    private static final Map<String, Practice.Kind> ACTS =
            Map.of("rollback.rehearse", Practice.Kind.REHEARSAL, "rollback.game-day", Practice.Kind.GAME_DAY);

    /// The latest first.
    ///
    /// @throws RollbackRefused if the audit cannot be read
    static List<PastRehearsal> since(AuditLog audit, Instant from) throws RollbackRefused {
        try {
            return audit.since(from).stream().filter(entry -> ACTS.containsKey(entry.record().act())
                    && entry.record().stage().isEnd()).map(PastRehearsal::of).toList().reversed();
        } catch (AuditUnavailable unavailable) {
            throw new RollbackRefused(RollbackRefused.Kind.FAILED, unavailable.problem(), unavailable);
        }
    }

    private static PastRehearsal of(AuditEntry entry) {
        var record = entry.record();
        return new PastRehearsal(record.subject(), entry.at(), ACTS.get(record.act()),
                record.stage() == AuditStage.SUCCEEDED, record.facts().getOrDefault("services", ""),
                record.actor(), record.reason());
    }

    String words() {
        return (kind == Practice.Kind.GAME_DAY ? "game day, " : "rehearsal, ")
                + (passed ? "passed" : "not passed");
    }

    void write(Json json) {
        json.text("id", id);
        json.time("at", at);
        json.text("kind", JsonWords.of(kind));
        json.truth("passed", passed);
        json.text("services", services);
        json.text("operator", operator);
        json.text("reason", reason);
    }
}
