package dev.mintmark.sqlite;

import dev.mintmark.change.audit.AuditChain;
import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditVerdict;
import dev.mintmark.domain.image.Digest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open file of the audit. Used by one thread at a time.
final class AuditFile implements LazyFile.Open {

    private static final Logger LOG = LoggerFactory.getLogger(AuditFile.class);
    /// So many of the last lines are checked before the first one is added.
    private static final int CHECKED_AT_FIRST = 1_000;

    private final Connection connection;
    private final AuditReader reader;
    private final AuditHead head;
    private final InstantSource clock;
    private boolean isChecked;

    AuditFile(Connection connection, AuditHead head, InstantSource clock) {
        this.connection = connection;
        this.reader = new AuditReader(connection);
        this.head = head;
        this.clock = clock;
    }

    AuditReader reader() {
        return reader;
    }

    /// Adds a line; on disk when this returns.
    ///
    /// @throws AuditDamaged if what is there is not what was written; then nothing is added
    AuditEntry append(AuditRecord record) throws SQLException, IOException, AuditDamaged {
        var entry = locked(() -> {
            var last = reader.last();
            checkEnd(last);
            var next = AuditChain.next(last.map(AuditEntry::number).orElse(0L) + 1, clock.instant(), record,
                    last.map(AuditEntry::hash).orElse(AuditChain.GENESIS));
            AuditWriter.write(connection, next);
            return next;
        });
        tellHead();
        return entry;
    }

    /// Checks every line, and that none is missing at the end.
    AuditVerdict verify() throws SQLException, IOException {
        var told = head.read();
        var verdict = verify(1, AuditChain.GENESIS, Long.MIN_VALUE);
        return verdict instanceof AuditVerdict.Intact(var count) ? end(told, count).orElse(verdict) : verdict;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /// Work within the one transaction that any program may have at a time.
    @FunctionalInterface
    private interface Work<T> {

        T run() throws SQLException, IOException, AuditDamaged;
    }

    private <T> T locked(Work<T> work) throws SQLException, IOException, AuditDamaged {
        Connections.execute(connection, "BEGIN IMMEDIATE");
        try {
            var result = work.run();
            Connections.execute(connection, "COMMIT");
            return result;
        } catch (SQLException | IOException | AuditDamaged | RuntimeException failure) {
            Transaction.rollBack(connection, failure);
            throw failure;
        }
    }

    /// The line is on disk already: a head that stays behind is caught up with by the next one.
    private void tellHead() {
        try {
            locked(() -> {
                var last = reader.last().orElseThrow();
                head.write(new AuditHead.Line(last.number(), last.hash()));
                return last;
            });
        } catch (SQLException | IOException | AuditDamaged failure) {
            LOG.warn("audit.head: {} stays behind", head.file(), failure);
        }
    }

    private void checkEnd(Optional<AuditEntry> last) throws SQLException, IOException, AuditDamaged {
        var count = last.map(AuditEntry::number).orElse(0L);
        if (!isChecked) {
            var first = Math.max(1, count - CHECKED_AT_FIRST);
            var before = first == 1 ? Optional.<AuditEntry>empty() : reader.find(first - 1);
            refuse(verify(first, before.map(AuditEntry::hash).orElse(AuditChain.GENESIS), first - 1));
        }
        var told = head.read();
        var broken = end(told, count);
        if (broken.isPresent()) {
            refuse(broken.get());
        }
        if (last.isPresent() && told.map(AuditHead.Line::number).orElse(0L) < count) {
            // Somebody was killed between the line and the head. So it is never behind by more than one.
            head.write(new AuditHead.Line(count, last.get().hash()));
        }
        isChecked = true;
    }

    private AuditVerdict verify(long first, Digest previous, long after)
            throws SQLException {
        Iterator<AuditEntry> lines = reader.after(after);
        try {
            return AuditChain.verify(first, previous, lines);
        } catch (AuditReader.Unreadable unreadable) {
            return new AuditVerdict.Broken(unreadable.number(), "It cannot be read: " + StoredText.of(
                    String.valueOf(unreadable.getCause().getMessage())) + ".");
        } catch (AuditReader.Failed failed) {
            throw failed.getCause();
        }
    }

    /// What is wrong with the end, as the head tells it.
    private Optional<AuditVerdict> end(Optional<AuditHead.Line> told, long count) throws SQLException {
        if (told.isEmpty()) {
            return count <= 1 ? Optional.empty() : Optional.of(new AuditVerdict.Broken(count,
                    "The file " + head.file().getFileName() + ", which tells the last line once more, is missing."));
        }
        var line = told.get();
        if (line.number() > count) {
            return Optional.of(new AuditVerdict.Broken(count + 1, "Lines " + (count + 1) + " to " + line.number()
                    + " were cut off the end."));
        }
        return reader.find(line.number()).filter(entry -> entry.hash().equals(line.hash())).isPresent()
                ? Optional.empty() : Optional.of(new AuditVerdict.Broken(line.number(),
                        "It is another line than the one that was written."));
    }

    private static void refuse(AuditVerdict verdict) throws AuditDamaged {
        if (verdict instanceof AuditVerdict.Broken(var number, var why)) {
            throw new AuditDamaged(number, why);
        }
    }
}
