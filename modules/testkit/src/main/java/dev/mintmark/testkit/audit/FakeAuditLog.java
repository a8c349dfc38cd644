package dev.mintmark.testkit.audit;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.audit.AuditChain;
import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditVerdict;
import dev.mintmark.change.audit.OpenActs;
import dev.mintmark.domain.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An audit that lives in memory. Thread-safe.
public final class FakeAuditLog implements AuditLog {

    private static final Problem CLOSED = new Problem("audit.closed", "The audit could not be used.",
            "It was closed before.", "Start the console again.");

    private final InstantSource clock;
    private final List<AuditEntry> entries = new ArrayList<>();
    private Optional<Problem> failure = Optional.empty();

    public FakeAuditLog(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public synchronized AuditEntry append(AuditRecord record) throws AuditUnavailable {
        failWhereTold();
        var previous = entries.isEmpty() ? AuditChain.GENESIS : entries.getLast().hash();
        var entry = AuditChain.next(entries.size() + 1L, clock.instant(), record, previous);
        entries.add(entry);
        return entry;
    }

    @Override
    public synchronized List<AuditEntry> since(Instant from) throws AuditUnavailable {
        failWhereTold();
        return entries.stream().filter(entry -> !entry.at().isBefore(from)).toList();
    }

    @Override
    public synchronized List<AuditEntry> open() throws AuditUnavailable {
        failWhereTold();
        var open = new OpenActs();
        entries.forEach(open::add);
        return open.entries();
    }

    @Override
    public synchronized AuditVerdict verify() throws AuditUnavailable {
        failWhereTold();
        return AuditChain.verify(entries.iterator());
    }

    /// Every line, in order, whatever was told to fail.
    public synchronized List<AuditRecord> records() {
        return entries.stream().map(AuditEntry::record).toList();
    }

    /// Every line in few words, `act stage`: what a test compares.
    public synchronized List<String> words() {
        return records().stream().map(record -> record.act() + " " + record.stage()).toList();
    }

    /// From now on nothing can be written or read, for this reason.
    public synchronized void failWith(Problem problem) {
        failure = Optional.of(problem);
    }

    /// From now on all is well again.
    public synchronized void mend() {
        failure = Optional.empty();
    }

    @Override
    public synchronized void close() {
        failure = Optional.of(CLOSED);
    }

    private void failWhereTold() throws AuditUnavailable {
        if (failure.isPresent()) {
            throw new AuditUnavailable(failure.get(), null);
        }
    }
}
