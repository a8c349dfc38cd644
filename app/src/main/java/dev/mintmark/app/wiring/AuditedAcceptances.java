package dev.mintmark.app.wiring;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.finding.Acceptance;
import dev.mintmark.fleet.finding.Acceptances;
import dev.mintmark.fleet.finding.FindingKey;
import dev.mintmark.fleet.finding.FindingKind;
import dev.mintmark.fleet.finding.FindingsUnavailable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Acceptances that are lines of the audit: there is no other record, so none can be accepted without one.
///
/// Reads once what is not older than the longest acceptance, then only what was written since. Thread-safe.
public final class AuditedAcceptances implements Acceptances {

    static final String ACCEPT = "finding.accept";
    static final String WITHDRAW = "finding.withdraw";
    /// Another console's clock may be behind by this much, so its lines are looked for from a little earlier.
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Supplier<AuditLog> audit;
    private final InstantSource clock;
    private final Map<FindingKey, Acceptance> accepted = new HashMap<>();
    private Optional<Instant> readTo = Optional.empty();
    private long lastNumber;

    /// @param audit opened when it is first needed
    public AuditedAcceptances(Supplier<AuditLog> audit, InstantSource clock) {
        this.audit = requireNonNull(audit, "audit");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public synchronized Map<FindingKey, Acceptance> now() throws FindingsUnavailable {
        var now = clock.instant();
        try {
            var from = readTo.map(time -> time.minus(OVERLAP)).orElseGet(() -> now.minus(LONGEST).minus(OVERLAP));
            audit.get().since(from).stream().filter(entry -> entry.number() > lastNumber).forEach(this::take);
        } catch (AuditUnavailable unavailable) {
            throw new FindingsUnavailable(unavailable.problem(), unavailable);
        }
        accepted.values().removeIf(acceptance -> !acceptance.holds(now));
        return Map.copyOf(accepted);
    }

    @Override
    public void accept(Acceptance acceptance) throws FindingsUnavailable {
        var span = Duration.between(acceptance.at(), acceptance.until());
        if (!span.isPositive() || span.compareTo(LONGEST) > 0) {
            throw new FindingsUnavailable(new Problem("finding.span", "The finding was not accepted.",
                    "A finding is accepted for " + LONGEST.toDays() + " days at most, and for longer than no time.",
                    "Choose a time within that, and accept it anew when it is over."), null);
        }
        var facts = facts(acceptance.key());
        facts.put("at", acceptance.at().toString());
        facts.put("until", acceptance.until().toString());
        write(new AuditRecord(ACCEPT, acceptance.key().id(), AuditStage.SUCCEEDED, acceptance.operator(),
                acceptance.reason(), facts));
    }

    @Override
    public void withdraw(FindingKey key, String operator, String reason) throws FindingsUnavailable {
        if (now().containsKey(key)) {
            write(new AuditRecord(WITHDRAW, key.id(), AuditStage.SUCCEEDED, operator, reason, facts(key)));
        }
    }

    private void write(AuditRecord record) throws FindingsUnavailable {
        try {
            audit.get().append(record);
        } catch (AuditUnavailable unavailable) {
            throw new FindingsUnavailable(unavailable.problem(), unavailable);
        }
    }

    private void take(AuditEntry entry) {
        lastNumber = entry.number();
        readTo = Optional.of(readTo.filter(entry.at()::isBefore).orElse(entry.at()));
        var record = entry.record();
        if (record.stage() != AuditStage.SUCCEEDED) {
            return;
        }
        if (record.act().equals(ACCEPT)) {
            acceptance(entry).ifPresent(acceptance -> accepted.put(acceptance.key(), acceptance));
        } else if (record.act().equals(WITHDRAW)) {
            key(record.facts()).ifPresent(accepted::remove);
        }
    }

    private static TreeMap<String, String> facts(FindingKey key) {
        var facts = new TreeMap<String, String>();
        facts.put("finding", key.kind().word());
        facts.put("source", key.workload().source().value());
        facts.put("namespace", key.workload().namespace());
        facts.put("workload.kind", key.workload().kind());
        facts.put("workload", key.workload().name());
        facts.put("about", key.about());
        return facts;
    }

    /// What an older or a newer console may have written differently is not an acceptance.
    private static Optional<Acceptance> acceptance(AuditEntry entry) {
        var record = entry.record();
        try {
            var at = Instant.parse(record.facts().getOrDefault("at", ""));
            var until = Instant.parse(record.facts().getOrDefault("until", ""));
            return key(record.facts()).filter(_ -> !record.reason().isBlank())
                    .filter(_ -> !until.isAfter(entry.at().plus(LONGEST).plus(OVERLAP)))
                    .map(key -> new Acceptance(key, record.reason(), record.actor(), at, until));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<FindingKey> key(Map<String, String> facts) {
        var source = facts.getOrDefault("source", "");
        return source.isBlank() ? Optional.empty() : FindingKind.of(facts.getOrDefault("finding", ""))
                .map(kind -> new FindingKey(kind, new WorkloadId(new SourceId(source),
                        facts.getOrDefault("namespace", ""), facts.getOrDefault("workload.kind", ""),
                        facts.getOrDefault("workload", "")), facts.getOrDefault("about", "")));
    }
}
