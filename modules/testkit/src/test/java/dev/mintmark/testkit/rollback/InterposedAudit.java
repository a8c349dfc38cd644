package dev.mintmark.testkit.rollback;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditVerdict;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// An audit in which something happens around the lines of one console.
abstract class InterposedAudit implements AuditLog {

    private final AuditLog log;

    InterposedAudit(AuditLog log) {
        this.log = log;
    }

    /// A console that is killed at its line of this number, from 1: all it writes names a process that is not there.
    ///
    /// @param before whether it is killed before that line is written, or after
    static InterposedAudit killedAt(AuditLog log, int line, boolean before) {
        var written = new AtomicInteger();
        return new InterposedAudit(log) {

            @Override
            AuditRecord before(AuditRecord record) {
                if (written.incrementAndGet() > line || before && written.get() == line) {
                    throw new Killed();
                }
                var facts = new TreeMap<>(record.facts());
                facts.computeIfPresent("driver", (_, _) -> "1@never");
                return new AuditRecord(record.act(), record.subject(), record.stage(), record.actor(), record.reason(),
                        facts);
            }

            @Override
            void after(AuditRecord record) {
                if (written.get() == line) {
                    throw new Killed();
                }
            }
        };
    }

    /// Consoles that meet when each is about to write its first line, so that none sees another's before.
    static InterposedAudit meeting(AuditLog log, CyclicBarrier together) {
        var written = new AtomicInteger();
        return new InterposedAudit(log) {

            @Override
            AuditRecord before(AuditRecord record) {
                if (written.incrementAndGet() == 1) {
                    try {
                        together.await(OnCall.PATIENCE.toSeconds(), TimeUnit.SECONDS);
                    } catch (Exception alone) {
                        throw new AssertionError("Nobody came", alone);
                    }
                }
                return record;
            }
        };
    }

    /// No code catches this, as none runs after a kill.
    static final class Killed extends Error {

        private static final long serialVersionUID = 1;

        Killed() {
            super("killed");
        }
    }

    AuditRecord before(AuditRecord record) {
        return record;
    }

    void after(AuditRecord record) {}

    @Override
    public AuditEntry append(AuditRecord record) throws AuditUnavailable {
        var entry = log.append(before(record));
        after(record);
        return entry;
    }

    @Override
    public List<AuditEntry> since(Instant from) throws AuditUnavailable {
        return log.since(from);
    }

    @Override
    public List<AuditEntry> about(String subject) throws AuditUnavailable {
        return log.about(subject);
    }

    @Override
    public List<AuditEntry> open() throws AuditUnavailable {
        return log.open();
    }

    @Override
    public AuditVerdict verify() throws AuditUnavailable {
        return log.verify();
    }

    @Override
    public void close() {
        log.close();
    }
}
