package dev.mintmark.docker.inside;

import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.docker.DockerProblems;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.domain.Problem;

/// Says in the operator's words what was not done inside a copy. The one door through which faults leave this room.
final class InsideProblems {

    private InsideProblems() {}

    /// @param what a whole sentence: what was not done
    static InsideFailed of(String what, EngineFault fault) {
        return new InsideFailed(problem(what, fault), fault);
    }

    /// @param code such as `copy.no-shell`
    static InsideFailed of(String code, String what, String why, String next) {
        return new InsideFailed(new Problem(code, what, why, next), null);
    }

    /// For what the engine does not show and nothing inside can.
    static InsideFailed unseen(String what) {
        return of("copy.unseen", what, "It lies in the copy's memory or belongs to the kernel, which the engine does "
                + "not show, and the copy has no tools to look with.", "Launch the copy with a toolbox.");
    }

    private static Problem problem(String what, EngineFault fault) {
        var said = fault.getMessage();
        if (fault.kind() == EngineFault.Kind.NOT_FOUND || fault.isAnswer() && said.contains("marked for removal")) {
            return new Problem("copy.gone", what, "The copy is not there any longer. " + said,
                    "Launch a new copy of the same version.");
        }
        if (fault.isAnswer() && said.contains("is paused")) {
            return new Problem("copy.paused", what, "The copy is paused. " + said,
                    "Unpause it with \"docker unpause\", or end it.");
        }
        if (fault.isAnswer() && said.contains("not running")) {
            return new Problem("copy.not-running", what, "The copy does not run any longer. " + said,
                    "Read its log for the reason, then launch a new copy.");
        }
        return DockerProblems.of(what, fault);
    }
}
