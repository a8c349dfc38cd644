package dev.mintmark.fleet.finding;

import dev.mintmark.domain.Problem;

/// What is accepted could not be read or put on record.
public final class FindingsUnavailable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// @param cause for the log; null if there is none
    public FindingsUnavailable(Problem problem, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
