package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.domain.Problem;
import dev.mintmark.kubernetes.access.CallFailed;

/// Puts into words why something was not done with a copy.
final class CopyProblems {

    private CopyProblems() {}

    /// @param what what was not done, as a sentence
    static CopyRefused refused(CallFailed failed, String what) {
        return new CopyRefused(problem(failed, what), failed);
    }

    static CopyRefused refused(String code, String what, String why, String next) {
        return new CopyRefused(new Problem(code, what, why, next), null);
    }

    /// What a failed call means for a copy. A refusal quotes the server: it names the quota, the policy or the webhook.
    static Problem problem(CallFailed failed, String what) {
        var said = failed.said().isEmpty() ? "(it gave no reason)" : failed.said();
        if (said.contains("exceeded quota")) {
            return new Problem("copy.quota", what, "The namespace's quota does not allow it: " + said + ".",
                    "End other copies there, ask for smaller limits, or choose another namespace.");
        }
        if (said.contains("violates PodSecurity")) {
            return new Problem("copy.pod-security", what, "The namespace's PodSecurity level does not allow it: " + said + ".",
                    "Take back the relaxation that it names, or choose another namespace.");
        }
        return switch (failed.status()) {
            case 403 -> isOfRole(failed)
                    ? new Problem("copy.forbidden", what, "You are not allowed to: " + said + ".",
                            "Ask the cluster's administrator for a role that may do this, or choose another namespace.")
                    : new Problem("copy.admission", what, "The cluster's admission does not allow it: " + said + ".",
                            "Change what it names, or ask whoever owns that policy.");
            case 400, 422 -> said.contains("denied the request")
                    ? new Problem("copy.admission", what, "The cluster's admission does not allow it: " + said + ".",
                            "Change what it names, or ask whoever owns that policy.")
                    : new Problem("copy.invalid", what, "The API server does not take it: " + said + ".",
                            "Change what it names. A field that it does not know means that the cluster is too old.");
            case 404 -> new Problem("copy.absent", what, "The API server does not have it: " + said + ".",
                    "Check the namespace, and look at the list of copies again.");
            case 409 -> new Problem("copy.conflict", what, "Something else changed it at the same time: " + said + ".",
                    "Try again.");
            default -> new Problem("copy." + failed.problem().code().replaceFirst("^[^.]*\\.", ""), what,
                    failed.problem().why(), failed.problem().next());
        };
    }

    /// Whether the role is what is missing, not the admission's consent.
    static boolean isOfRole(CallFailed failed) {
        return failed.isForbidden() && (failed.said().isEmpty() || failed.said().contains(" cannot "));
    }
}
