package dev.mintmark.change.audit;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// An audit that lives in memory and ends with the console: the demo's, whose acts change nothing real. Thread-safe.
public final class PassingAudit implements AuditLog {

    private static final Problem CLOSED = new Problem("audit.closed", "The audit could not be used.",
            "It was closed before.", "Start the console again.");

    private final InstantSource clock;
    private final List<AuditEntry> entries = new ArrayList<>();
    private boolean closed;

    public PassingAudit(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public synchronized AuditEntry append(AuditRecord record) throws AuditUnavailable {
        beOpen();
        var previous = entries.isEmpty() ? AuditChain.GENESIS : entries.getLast().hash();
        var entry = AuditChain.next(entries.size() + 1L, clock.instant(), record, previous);
        entries.add(entry);
        return entry;
    }

    @Override
    public synchronized List<AuditEntry> since(Instant from) throws AuditUnavailable {
        beOpen();
        return entries.stream().filter(entry -> !entry.at().isBefore(from)).toList();
    }

    @Override
    public synchronized List<AuditEntry> open() throws AuditUnavailable {
        beOpen();
        var open = new OpenActs();
        entries.forEach(open::add);
        return open.entries();
    }

    @Override
    public synchronized AuditVerdict verify() throws AuditUnavailable {
        beOpen();
        return AuditChain.verify(entries.iterator());
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private void beOpen() throws AuditUnavailable {
        if (closed) {
            throw new AuditUnavailable(CLOSED, null);
        }
    }
}
