package dev.mintmark.presentation.rollback;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Rollbacks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads from plans and audit which rollbacks there are and were. Blocks.
final class RollbackReader {

    private static final String REHEARSE = "rollback.rehearse";
    private static final Pattern PLAN_ID = Pattern.compile("[a-z2-7]{12}");
    private static final int MOST_LINES = 2_000;

    private final Rollbacks rollbacks;
    private final AuditLog audit;

    RollbackReader(Rollbacks rollbacks, AuditLog audit) {
        this.rollbacks = rollbacks;
        this.audit = audit;
    }

    /// Those begun at `from` or later.
    List<RollbackLine> since(Instant from) throws RollbackRefused, AuditUnavailable {
        var lines = new ArrayList<RollbackLine>();
        rollbacks.runs(from).forEach(run -> lines.add(RollbackLine.of(run)));
        for (var entry : audit.since(from)) {
            var record = entry.record();
            if (record.act().equals(REHEARSE) && record.stage().isEnd() && PLAN_ID.matcher(record.subject())
                    .matches()) {
                rollbacks.find(new PlanId(record.subject())).ifPresent(plan -> lines.add(RollbackLine.rehearsed(plan,
                        entry.at(), record.stage() == AuditStage.SUCCEEDED)));
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
