package dev.mintmark.images.origin;

import dev.mintmark.domain.Problem;

/// The commits of a source cannot be told.
public final class SourceUnknown extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// @param cause for the log; null if there is none
    public SourceUnknown(Problem problem, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
