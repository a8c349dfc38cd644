package dev.mintmark.docker.rollback;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import dev.mintmark.docker.DockerProblems;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.domain.Problem;

/// Says in the operator's words why something was not done.
final class Refusals {

    private Refusals() {}

    static RollbackRefused blocked(String code, String what, String why, String next) {
        return new RollbackRefused(Kind.BLOCKED, new Problem("rollback.docker." + code, what, why, next), null);
    }

    static RollbackRefused moved(String code, String what, String why) {
        return new RollbackRefused(Kind.MOVED, new Problem("rollback.docker." + code, what, why,
                "Make a new plan: it looks at everything as it is now."), null);
    }

    static RollbackRefused failed(String code, String what, String why, String next) {
        return new RollbackRefused(Kind.FAILED, new Problem("rollback.docker." + code, what, why, next), null);
    }

    /// The engine did not answer, or refused to.
    static RollbackRefused fault(Kind kind, String what, EngineFault fault) {
        var said = DockerProblems.of(what, fault);
        return new RollbackRefused(kind, new Problem("rollback." + said.code(), what, said.why(), said.next()), fault);
    }
}
