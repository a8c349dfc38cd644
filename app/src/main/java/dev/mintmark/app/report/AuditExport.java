package dev.mintmark.app.report;

import static java.util.stream.Collectors.toSet;

import dev.mintmark.app.writing.HarmlessText;
import dev.mintmark.app.writing.Json;
import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditVerdict;
import dev.mintmark.presentation.export.TableExport;
import dev.mintmark.presentation.export.TableExport.Column;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The audit, to be handed on: for a script that checks it, or for a spreadsheet.
///
/// @param verdict what the check of the whole audit found
/// @param entries the lines without a gap, so that each can be checked against the one before it
/// @param open    numbers of the lines that began something of which no end is on record
public record AuditExport(AuditVerdict verdict, List<AuditEntry> entries, Set<Long> open) {

    private static final List<Column> COLUMNS = Stream.of("number", "at", "act", "subject", "stage", "actor", "reason",
            "facts", "previous", "hash").map(key -> new Column(key, key)).toList();

    public AuditExport {
        entries = List.copyOf(entries);
        open = Set.copyOf(open);
    }

    /// All lines from the first one on that was written at `from` or later. Blocks.
    public static AuditExport of(AuditLog audit, Instant from) throws AuditUnavailable {
        var verdict = audit.verify();
        // By number, not by time: where the clock went back, the chain would have a gap.
        var entries = audit.since(Instant.MIN).stream().dropWhile(entry -> entry.at().isBefore(from)).toList();
        return new AuditExport(verdict, entries, audit.open().stream().map(AuditEntry::number).collect(toSet()));
    }

    /// `{"intact","entries":[…]}`, every text as it is in the audit.
    public void json(OutputStream out) {
        Json.stream(out, json -> {
            json.truth("intact", verdict instanceof AuditVerdict.Intact);
            json.list("entries", entries, entry -> AuditJson.write(json, entry, open));
        });
    }

    /// RFC 4180 in UTF-8, with a header; the facts of a line are a JSON object in one cell. Nothing in it runs as
    /// a formula, and nothing steers a terminal: so a hostile text is not in it to the letter, and the chain is checked
    /// by the JSON.
    public byte[] csv() {
        var rows = entries.stream().map(AuditExport::cells).toList();
        return new TableExport(COLUMNS, rows).asCsv().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(AuditEntry entry) {
        var record = entry.record();
        return Stream.of(Long.toString(entry.number()), entry.at().toString(), record.act(), record.subject(),
                AuditJson.word(record.stage()), record.actor(), record.reason(), facts(entry), entry.previous().value(),
                entry.hash().value()).map(HarmlessText::of).toList();
    }

    private static String facts(AuditEntry entry) {
        var bytes = new ByteArrayOutputStream();
        Json.stream(bytes, json -> entry.record().facts().forEach(json::text));
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
