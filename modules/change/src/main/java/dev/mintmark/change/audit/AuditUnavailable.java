package dev.mintmark.change.audit;

import dev.mintmark.domain.Problem;

/// The audit could not be written or read.
public final class AuditUnavailable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public AuditUnavailable(Problem problem, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
