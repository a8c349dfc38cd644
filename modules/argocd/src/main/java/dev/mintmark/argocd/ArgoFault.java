package dev.mintmark.argocd;

import java.io.Serial;

/// Argo CD did not answer, or not as hoped. Never leaves this room.
final class ArgoFault extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /// @param why in one sentence, for people
    ArgoFault(Kind kind, String why, Throwable cause) {
        super(why, cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    String why() {
        return getMessage();
    }

    /// What is known of how a call ended that was to change something.
    boolean isOutcomeKnown() {
        return kind.refused;
    }

    enum Kind {
        NOT_LOGGED_IN("not-logged-in", true, "Log in with `argocd login`, then try again."),
        FORBIDDEN("forbidden", true, "Ask who administers Argo CD for the permission, then try again."),
        NOT_FOUND("not-found", true, "Check that the application still exists, then plan again."),
        PRECONDITION("refused", true, "Do what it asks for, then plan again."),
        OPERATION_IN_PROGRESS("operation-in-progress", true, "Wait for it, or terminate it, then try again."),
        SYNC_WINDOW("sync-window", true, "Wait until the window opens, or have it allow manual syncs, then try again."),
        INVALID("not-accepted", true, "Plan again; if it stays so, check the version of Argo CD."),
        CONFLICT("conflict", true, "Somebody changed it at the same moment: plan again."),
        BROKEN("server-error", false, "Look into the log of argocd-server, then try again."),
        NOT_JSON("not-argo-cd", false, "Check that the address is Argo CD's own, and its root path."),
        TOO_LARGE("too-large", false, "Check that the address is Argo CD's own."),
        CERTIFICATE("certificate", true, "Trust its authority in this Java, or log in with `argocd login --insecure`."),
        TIMED_OUT("timed-out", false, "Check that argocd-server is up, then try again."),
        UNREACHABLE("unreachable", false, "Check the network and that argocd-server is up, then try again.");

        private final String code;
        private final boolean refused;
        private final String next;

        Kind(String code, boolean refused, String next) {
            this.code = code;
            this.refused = refused;
            this.next = next;
        }

        String code() {
            return "rollback.argo-cd." + code;
        }

        String next() {
            return next;
        }
    }
}
