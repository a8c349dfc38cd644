package dev.mintmark.docker.copy;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.docker.CopyName;
import dev.mintmark.docker.DockerProblems;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.domain.Problem;

/// Says in the operator's words what was not done with a copy.
final class CopyProblems {

    private CopyProblems() {}

    static Problem of(String what, EngineFault fault) {
        return fault.isAnswer() ? new Problem("copy.engine-refused", what, fault.getMessage(),
                "Look at what the engine said, change what was asked for, and try again.")
                : DockerProblems.of(what, fault);
    }

    static CopyRefused refused(String code, String what, String why, String next) {
        return new CopyRefused(new Problem(code, what, why, next), null);
    }

    static CopyRefused notLaunched(String code, String why, String next) {
        return refused(code, "The debug copy was not launched.", why, next);
    }

    static CopyRefused gone(CopyId id) {
        return refused("copy.gone", "The lease of debug copy " + id + " was not changed.",
                "The engine has no such copy any longer.", "Launch another one.");
    }

    static CopyRefused notRenewed(CopyId id, String why, String next) {
        return refused("copy.not-renewed", "The lease of debug copy " + id + " was not changed as wanted.", why, next);
    }

    static Problem notGone(CopyId id, String why) {
        return new Problem("copy.not-gone", "Nobody could see that debug copy " + id + " is gone.", why,
                "Run \"docker rm --force --volumes " + CopyName.of(id) + "\" on that engine, or sweep again.");
    }
}
