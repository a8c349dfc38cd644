package dev.mintmark.change.inside;

import static java.util.Objects.requireNonNull;

/// One process in a copy.
///
/// @param pid     as the copy itself counts where the place can tell, else as its host counts
/// @param cpu     as the place writes it; empty if it does not
/// @param command with its arguments; hostile, and secrets may be in it
public record ProcessLine(long pid, String user, String cpu, String command) {

    public ProcessLine {
        requireNonNull(user, "user");
        requireNonNull(cpu, "cpu");
        requireNonNull(command, "command");
    }
}
