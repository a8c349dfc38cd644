package dev.mintmark.fleet;

import dev.mintmark.domain.Problem;

/// A source could not be asked, or did not answer in time.
public final class SourceUnavailable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// @param cause for the log; null if there is none
    public SourceUnavailable(Problem problem, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
