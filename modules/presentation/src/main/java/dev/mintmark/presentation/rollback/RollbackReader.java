package dev.mintmark.presentation.rollback;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.Practice;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Rollbacks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads from plans and audit which rollbacks there are and were. Blocks.
final class RollbackReader {

    private static final int MOST_LINES = 2_000;

    private final Rollbacks rollbacks;
    private final AuditLog audit;

    RollbackReader(Rollbacks rollbacks, AuditLog audit) {
        this.rollbacks = rollbacks;
        this.audit = audit;
    }

    /// Those begun at `from` or later.
    List<RollbackLine> since(Instant from) throws RollbackRefused {
        var lines = new ArrayList<RollbackLine>();
        rollbacks.runs(from).forEach(run -> lines.add(RollbackLine.of(run)));
        for (var past : rollbacks.rehearsals(from)) {
            if (past.kind() == Practice.Kind.REHEARSAL) {
                rollbacks.find(past.plan()).ifPresent(plan -> lines.add(RollbackLine.rehearsed(plan, past.at(),
                        past.passed())));
            }
        }
        return lines.stream().sorted(RollbackLine.ORDER).limit(MOST_LINES).toList();
    }

    /// What the audit has about a plan, oldest first.
    List<AuditEntry> about(Plan plan) throws AuditUnavailable {
        var id = plan.id().value();
        return audit.since(plan.madeAt()).stream().filter(entry -> entry.record().subject().equals(id)
                || entry.record().subject().startsWith(id + "/")).limit(MOST_LINES).toList();
    }
}
