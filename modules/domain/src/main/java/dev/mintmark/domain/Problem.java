package dev.mintmark.domain;

import static java.util.Objects.requireNonNull;

/// Something an operator has to know: what did not happen, why, and what to try next.
///
/// All three are whole sentences in the operator's words. A stack trace goes to the log under the same `code`.
///
/// @param code stable and searchable, dotted, for example `docker.unreachable`
/// @param what the goal that was missed: *"Containers on build-3 could not be listed."*
/// @param why  the cause, as far as it is known: *"The Docker engine did not answer within 5 s."*
/// @param next the first thing worth trying: *"Check that the engine runs, then choose Retry."*
public record Problem(String code, String what, String why, String next) {

    public Problem {
        requireNonNull(code, "code");
        requireNonNull(what, "what");
        requireNonNull(why, "why");
        requireNonNull(next, "next");
    }

    /// All of it on one line, for a terminal or a log.
    public String sentence() {
        return what + " " + why + " " + next + " [" + code + "]";
    }
}
