package dev.mintmark.argocd;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import dev.mintmark.domain.Problem;

/// The one place where what Argo CD answered becomes a problem for people.
final class ArgoProblems {

    private ArgoProblems() {}

    /// While planning or looking: nothing was to be changed.
    static RollbackRefused unread(Kind kind, String what, ArgoFault fault) {
        return new RollbackRefused(kind, new Problem(fault.kind().code(), what, fault.why(), fault.kind().next()),
                fault);
    }

    /// A call that was to change something.
    static RollbackRefused undone(String what, ArgoFault fault) {
        if (fault.isOutcomeKnown()) {
            return unread(Kind.FAILED, what, fault);
        }
        return new RollbackRefused(Kind.FAILED, new Problem("rollback.argo-cd.outcome-unknown", what, fault.why()
                + " Whether Argo CD did it nevertheless is not known.",
                "Look at what is running, then make a new plan: what was done already is not done twice."), fault);
    }

    static RollbackRefused moved(String what, String why) {
        return new RollbackRefused(Kind.MOVED, new Problem("rollback.argo-cd.moved", what, why, "Plan again."), null);
    }

    static RollbackRefused failed(String code, String what, String why, String next) {
        return new RollbackRefused(Kind.FAILED, new Problem("rollback.argo-cd." + code, what, why, next), null);
    }

    static RollbackRefused blocked(String code, String what, String why, String next) {
        return new RollbackRefused(Kind.BLOCKED, new Problem("rollback.argo-cd." + code, what, why, next), null);
    }
}
