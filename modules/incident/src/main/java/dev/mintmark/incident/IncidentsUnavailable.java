package dev.mintmark.incident;

import dev.mintmark.domain.Problem;

/// What was noted could not be kept or read, or what was asked of an incident makes no sense.
public final class IncidentsUnavailable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// @param cause for the log; null if there is none
    public IncidentsUnavailable(Problem problem, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
