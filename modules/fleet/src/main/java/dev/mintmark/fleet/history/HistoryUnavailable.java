package dev.mintmark.fleet.history;

import dev.mintmark.domain.Problem;

/// The record could not be read or written.
public final class HistoryUnavailable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// @param cause for the log; null if there is none
    public HistoryUnavailable(Problem problem, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
