package dev.mintmark.change.copy;

import dev.mintmark.domain.Problem;

/// Something that was to be done with a copy was not done.
public final class CopyRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// @param cause for the log; null if there is none
    public CopyRefused(Problem problem, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
