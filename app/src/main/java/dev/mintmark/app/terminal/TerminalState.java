package dev.mintmark.app.terminal;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;

/// What became of the process in a terminal.
public sealed interface TerminalState {

    record Running() implements TerminalState {}

    record Ended(int exitCode) implements TerminalState {}

    /// Nobody knows how it ended: the connection broke, or the copy is over.
    record Lost(Problem problem) implements TerminalState {

        public Lost {
            requireNonNull(problem, "problem");
        }
    }
}
