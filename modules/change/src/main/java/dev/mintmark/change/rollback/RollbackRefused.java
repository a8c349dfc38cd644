package dev.mintmark.change.rollback;

import dev.mintmark.domain.Problem;

/// A rollback, or a part of one, was not planned or not done.
public final class RollbackRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient Problem problem;

    /// @param cause may be null
    public RollbackRefused(Kind kind, Problem problem, Throwable cause) {
        super(problem.sentence(), cause);
        this.kind = kind;
        this.problem = problem;
    }

    public Kind kind() {
        return kind;
    }

    public Problem problem() {
        return problem;
    }

    public enum Kind {
        /// Known beforehand that it cannot or must not be; nothing was called.
        BLOCKED,
        /// The world is not the one that was planned for; nothing was changed.
        MOVED,
        /// Tried, and refused; or nobody knows how it ended.
        FAILED
    }
}
