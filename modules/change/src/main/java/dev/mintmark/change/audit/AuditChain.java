package dev.mintmark.change.audit;

import dev.mintmark.domain.image.Digest;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

/// The chain over the lines of the audit: the hash of each covers all of it and the hash of the line before. Who changes,
/// removes or moves a line has to write every later one anew.
public final class AuditChain {

    /// What the first line is chained to.
    public static final Digest GENESIS = digest(new byte[0]);

    private AuditChain() {}

    /// The line that follows.
    ///
    /// @param previous hash of the last line, or [#GENESIS]
    public static AuditEntry next(long number, Instant at, AuditRecord record, Digest previous) {
        return new AuditEntry(number, at, record, previous, hash(number, at, record, previous));
    }

    /// Checks lines that are read one after the other, beginning with the first.
    public static AuditVerdict verify(Iterator<AuditEntry> entries) {
        return verify(1, GENESIS, entries);
    }

    /// Checks the lines from one on, trusting those before it.
    ///
    /// @param first       the number the first of them must have
    /// @param predecessor hash of the line before it
    public static AuditVerdict verify(long first, Digest predecessor, Iterator<AuditEntry> entries) {
        var expected = first;
        var previous = predecessor;
        while (entries.hasNext()) {
            var entry = entries.next();
            if (entry.number() != expected) {
                return new AuditVerdict.Broken(expected, "It is missing: the line after " + (expected - 1)
                        + " calls itself " + entry.number() + ".");
            }
            if (!entry.previous().equals(previous)) {
                return new AuditVerdict.Broken(expected, "It does not follow the line before it.");
            }
            if (!entry.hash().equals(hash(entry.number(), entry.at(), entry.record(), entry.previous()))) {
                return new AuditVerdict.Broken(expected, "It was changed after it was written.");
            }
            previous = entry.hash();
            expected++;
        }
        return new AuditVerdict.Intact(expected - 1);
    }

    /// Every text goes in with its length before it, so that no two lines have the same bytes.
    private static Digest hash(long number, Instant at, AuditRecord record, Digest previous) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(number);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            for (var text : List.of(previous.value(), record.act(), record.subject(), record.stage().name(),
                    record.actor(), record.reason())) {
                write(out, text);
            }
            out.writeInt(record.facts().size());
            for (var fact : record.facts().entrySet()) {
                write(out, fact.getKey());
                write(out, fact.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return digest(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Digest digest(byte[] bytes) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Digest.parse("sha256:" + HexFormat.of().formatHex(sha256)).orElseThrow();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
