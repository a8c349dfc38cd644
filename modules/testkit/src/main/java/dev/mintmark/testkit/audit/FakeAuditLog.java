package dev.mintmark.testkit.audit;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditVerdict;
import dev.mintmark.change.audit.PassingAudit;
import dev.mintmark.domain.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// An audit that lives in memory, fails on demand, and can be looked into. Thread-safe.
public final class FakeAuditLog implements AuditLog {

    private final AuditLog audit;
    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();
    private volatile Optional<Problem> failure = Optional.empty();

    public FakeAuditLog(InstantSource clock) {
        this.audit = new PassingAudit(clock);
    }

    @Override
    public synchronized AuditEntry append(AuditRecord record) throws AuditUnavailable {
        failWhereTold();
        var entry = audit.append(record);
        entries.add(entry);
        return entry;
    }

    @Override
    public List<AuditEntry> since(Instant from) throws AuditUnavailable {
        failWhereTold();
        return audit.since(from);
    }

    @Override
    public List<AuditEntry> about(String subject) throws AuditUnavailable {
        failWhereTold();
        return audit.about(subject);
    }

    @Override
    public List<AuditEntry> open() throws AuditUnavailable {
        failWhereTold();
        return audit.open();
    }

    @Override
    public AuditVerdict verify() throws AuditUnavailable {
        failWhereTold();
        return audit.verify();
    }

    /// Every line, in order, whatever was told to fail.
    public List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    /// The same, as it was handed in.
    public List<AuditRecord> records() {
        return entries.stream().map(AuditEntry::record).toList();
    }

    /// Every line in few words, `act stage`: what a test compares.
    public List<String> words() {
        return records().stream().map(record -> record.act() + " " + record.stage()).toList();
    }

    /// From now on nothing can be written or read, for this reason.
    public void failWith(Problem problem) {
        failure = Optional.of(problem);
    }

    /// From now on all is well again.
    public void mend() {
        failure = Optional.empty();
    }

    @Override
    public void close() {
        audit.close();
    }

    private void failWhereTold() throws AuditUnavailable {
        if (failure.isPresent()) {
            throw new AuditUnavailable(failure.get(), null);
        }
    }
}
