package dev.mintmark.kubernetes.delivery.objects;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import dev.mintmark.domain.Problem;
import dev.mintmark.kubernetes.access.CallFailed;

/// Says why something is not done.
public final class Refusals {

    private Refusals() {}

    public static RollbackRefused blocked(String code, String what, String why, String next) {
        return new RollbackRefused(Kind.BLOCKED, new Problem("rollback." + code, what, why, next), null);
    }

    public static RollbackRefused moved(String code, String what, String why) {
        return new RollbackRefused(Kind.MOVED, new Problem("rollback." + code, what, why,
                "Make a new plan: it looks at everything as it is now."), null);
    }

    public static RollbackRefused failed(String code, String what, String why, String next) {
        return new RollbackRefused(Kind.FAILED, new Problem("rollback." + code, what, why, next), null);
    }

    /// Something that is needed for a plan could not be read.
    public static RollbackRefused unread(CallFailed failed, String what, String verb, ObjectType type,
            String namespace) {
        if (failed.isForbidden()) {
            return new RollbackRefused(Kind.BLOCKED, new Problem("rollback.delivery.forbidden", what,
                    "You are not allowed to" + said(failed) + ".",
                    "Ask the cluster's administrator for a role that may " + right(verb, type, namespace) + "."),
                    failed);
        }
        return new RollbackRefused(Kind.BLOCKED, new Problem("rollback.delivery.unread", what, failed.problem().why(),
                failed.problem().next()), failed);
    }

    /// What is to be changed could not be looked at, so no change was sent.
    static RollbackRefused unseen(CallFailed failed, String what) {
        return new RollbackRefused(Kind.FAILED, new Problem("rollback.delivery.unseen", what,
                failed.problem().why() + " No change was sent.", failed.problem().next()), failed);
    }

    /// A change was refused, or nobody knows how it ended.
    static RollbackRefused unchanged(CallFailed failed, String what, ObjectRef ref) {
        if (failed.isForbidden()) {
            return new RollbackRefused(Kind.FAILED, new Problem("rollback.delivery.forbidden", what,
                    "You are not allowed to" + said(failed) + ".",
                    "Ask the cluster's administrator for a role that may "
                            + right("patch", ref.type(), ref.namespace()) + "."), failed);
        }
        if (failed.status() == 0 || failed.isPassing()) {
            return new RollbackRefused(Kind.FAILED, new Problem("rollback.delivery.unknown", what,
                    failed.problem().why() + " Nobody knows whether it was done nevertheless.",
                    "Wait until the API server answers, then make a new plan: what was done already is not done twice."), failed);
        }
        if (failed.status() == 401) {
            return new RollbackRefused(Kind.FAILED, new Problem("rollback.delivery.unauthorized", what,
                    failed.problem().why(), failed.problem().next()), failed);
        }
        return new RollbackRefused(Kind.FAILED, new Problem("rollback.delivery.refused", what,
                "The API server answered " + failed.status() + said(failed) + ".",
                "Change what it names, or ask whoever owns that policy, then make a new plan."), failed);
    }

    /// *"get kustomizations of kustomize.toolkit.fluxcd.io in namespace shop"*.
    public static String right(String verb, ObjectType type, String namespace) {
        return verb + " " + type.words(namespace);
    }

    private static String said(CallFailed failed) {
        return failed.said().isEmpty() ? "" : ": " + failed.said();
    }
}
