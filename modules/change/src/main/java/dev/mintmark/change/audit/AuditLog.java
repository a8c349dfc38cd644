package dev.mintmark.change.audit;

import java.time.Instant;
import java.util.List;

/// Where the audit is kept: append-only, shared by all consoles of this operator on this machine.
///
/// Implementations are safe for use by several threads and several programs at once.
public interface AuditLog extends AutoCloseable {

    /// Appends a line. When this returns, it is on disk: only then may be called what it announces. Blocks.
    ///
    /// @throws AuditUnavailable if it could not be written; then nothing may be called
    AuditEntry append(AuditRecord record) throws AuditUnavailable;

    /// The lines written at `from` or later, oldest first. Blocks.
    List<AuditEntry> since(Instant from) throws AuditUnavailable;

    /// The lines about this subject and its parts (`subject/…`), in the order in which they were written, whatever the
    /// clock said then. Blocks.
    default List<AuditEntry> about(String subject) throws AuditUnavailable {
        return since(Instant.EPOCH).stream().filter(entry -> entry.record().subject().equals(subject)
                || entry.record().subject().startsWith(subject + "/")).toList();
    }

    /// Acts that were started and of which no end is on record, oldest first. Blocks.
    List<AuditEntry> open() throws AuditUnavailable;

    /// Checks every line against the chain. Blocks.
    AuditVerdict verify() throws AuditUnavailable;

    @Override
    void close();
}
