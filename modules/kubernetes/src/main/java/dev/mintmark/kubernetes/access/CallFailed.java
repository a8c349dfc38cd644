package dev.mintmark.kubernetes.access;

import dev.mintmark.domain.Problem;
import java.time.Duration;
import java.util.Optional;

/// A call to the API server did not bring what was asked for. Ends in this room.
public final class CallFailed extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final int status;
    private final String said;
    private final transient Optional<Duration> retryAfter;

    /// @param status     the HTTP status; 0 if there was no answer, or a useless one
    /// @param said       the server's own words, on one line; empty if it had none
    /// @param retryAfter when the server wishes to be asked again
    CallFailed(Problem problem, int status, String said, Optional<Duration> retryAfter, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
        this.status = status;
        this.said = said;
        this.retryAfter = retryAfter;
    }

    public Problem problem() {
        return problem;
    }

    /// The HTTP status; 0 if there was no answer, or a useless one.
    public int status() {
        return status;
    }

    /// The server's own words, on one line, of bearable length; empty if it had none.
    public String said() {
        return said;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    public boolean isGone() {
        return status == 410;
    }

    public boolean isForbidden() {
        return status == 403;
    }

    public boolean isAbsent() {
        return status == 404;
    }

    /// Whether asking again the same way, a little later, may help.
    public boolean isPassing() {
        return status == 429 || status >= 500;
    }

    /// Whether asking again cannot help: who asks is not who they must be.
    public boolean isFinal() {
        return status == 401 || status == 403 || problem.code().equals("kubernetes.tls");
    }
}
