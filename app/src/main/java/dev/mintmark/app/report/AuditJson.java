package dev.mintmark.app.report;

import dev.mintmark.app.writing.Json;
import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditStage;
import java.util.Locale;
import java.util.Set;

/// Lines of the audit in JSON: all that is in them, so that whoever has the document can check the chain.
public final class AuditJson {

    private AuditJson() {}

    /// @param open numbers of the lines that began something of which no end is on record
    public static void write(Json json, AuditEntry entry, Set<Long> open) {
        var record = entry.record();
        json.number("number", entry.number());
        json.time("at", entry.at());
        json.text("act", record.act());
        json.text("subject", record.subject());
        json.text("stage", word(record.stage()));
        json.truth("open", open.contains(entry.number()));
        json.text("actor", record.actor());
        json.text("reason", record.reason());
        json.object("facts", facts -> record.facts().forEach(facts::text));
        json.text("previous", entry.previous().value());
        json.text("hash", entry.hash().value());
    }

    public static String word(AuditStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
