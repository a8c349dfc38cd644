package dev.mintmark.change.rollback;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditedAct;
import dev.mintmark.domain.Problem;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One step of one plan, carried out with its line in the audit before the call and its answer after.
final class StepCall {

    private static final Logger LOG = LoggerFactory.getLogger(StepCall.class);

    private final AuditLog audit;
    private final Plan plan;
    private final Step step;
    private final Optional<AuditEntry> begun;

    /// @param begun the line of an earlier call of it that has no end on record; its answer becomes that one's end
    StepCall(AuditLog audit, Plan plan, Step step, Optional<AuditEntry> begun) {
        this.audit = audit;
        this.plan = plan;
        this.step = step;
        this.begun = begun;
    }

    /// Follows how the step stands.
    @FunctionalInterface
    interface Follower {

        void stands(StepState.State state, String answer, Optional<Problem> why);
    }

    void make(Pipeline pipeline, Follower follower) throws RollbackRefused, InterruptedException {
        var written = begun.isPresent() ? AuditedAct.begun(audit, begun.get()) : begin();
        follower.stands(StepState.State.RUNNING, "", Optional.empty());
        try {
            var accepted = pipeline.carryOut(step);
            written.succeeded(Map.of(Acts.ANSWER, accepted.answer()));
            follower.stands(StepState.State.ACCEPTED, accepted.answer(), Optional.empty());
        } catch (RollbackRefused refused) {
            written.failed(refused.problem(), Acts.told(refused.problem()));
            follower.stands(StepState.State.FAILED, "", Optional.of(refused.problem()));
            throw refused;
        } catch (RuntimeException bug) {
            // Nobody knows how far it got, so its end stays off the record.
            var broken = broken(plan, bug);
            follower.stands(StepState.State.UNKNOWN, "", Optional.of(broken.problem()));
            throw broken;
        }
    }

    private AuditedAct begin() throws RollbackRefused {
        try {
            return AuditedAct.begin(audit, Acts.STEP, Acts.subject(plan, step), plan.intent().operator(),
                    plan.intent().reason(), Map.of("call", step.call(), "title", step.title(), "phase",
                            step.phase().name()));
        } catch (AuditUnavailable unavailable) {
            throw new RollbackRefused(RollbackRefused.Kind.FAILED, unavailable.problem(), unavailable);
        }
    }

    static RollbackRefused broken(Plan plan, RuntimeException bug) {
        LOG.error("The run {} broke [rollback.broke]", plan.id(), bug);
        return new RollbackRefused(RollbackRefused.Kind.FAILED, new Problem("rollback.broke", "The rollback was given up.",
                "Something in it broke; the log says more.", "Look at what runs, then plan again."), bug);
    }
}
