package dev.mintmark.kubernetes.inside;

import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.domain.Problem;
import dev.mintmark.kubernetes.access.CallFailed;

/// Puts into words why something was not done inside a copy.
final class InsideProblems {

    private InsideProblems() {}

    /// @param what what was not done, as a sentence
    static InsideFailed failed(CallFailed failed, String what) {
        var problem = failed.problem();
        return new InsideFailed(switch (failed.status()) {
            case 403 -> new Problem("copy.forbidden", what, "You are not allowed to: "
                    + (failed.said().isEmpty() ? "the API server gave no reason" : failed.said()) + ".",
                    "Ask the cluster's administrator for a role that may use exec, logs and port-forward of pods.");
            case 404 -> new Problem("copy.gone", what, "It is not there any longer.", "Look at the list of copies.");
            default -> new Problem("copy." + problem.code().replaceFirst("^[^.]*\\.", ""), what, problem.why(),
                    problem.next());
        }, failed);
    }

    static InsideFailed failed(String code, String what, String why, String next) {
        return new InsideFailed(new Problem(code, what, why, next), null);
    }
}
