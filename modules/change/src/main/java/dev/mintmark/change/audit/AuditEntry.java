package dev.mintmark.change.audit;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.image.Digest;
import java.time.Instant;

/// One line of the audit, as it is kept.
///
/// @param number   from 1, without gaps
/// @param at       when it was written, by the writer's clock
/// @param previous hash of the line before; of the first line, [AuditChain#GENESIS]
/// @param hash     over everything else in this line, `previous` among it
public record AuditEntry(long number, Instant at, AuditRecord record, Digest previous, Digest hash) {

    public AuditEntry {
        requireNonNull(at, "at");
        requireNonNull(record, "record");
        requireNonNull(previous, "previous");
        requireNonNull(hash, "hash");
    }
}
