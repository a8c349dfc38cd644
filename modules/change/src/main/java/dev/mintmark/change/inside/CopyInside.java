package dev.mintmark.change.inside;

import java.io.InputStream;
import java.util.List;

/// The inside of one debug copy.
///
/// All of it blocks, and ends soon when its thread is interrupted. What comes out of a copy is hostile: sizes are bounded
/// where this says so, and nothing of it may be used as a path or reach a terminal unfiltered.
public interface CopyInside {

    /// Starts the best shell there is: bash, else sh, else the toolbox's.
    ///
    /// @throws InsideFailed with `copy.no-shell` if there is none
    CopyProcess shell(TerminalSize size) throws InsideFailed, InterruptedException;

    /// Runs a command without a terminal; its output and errors are apart.
    CopyProcess exec(List<String> command) throws InsideFailed, InterruptedException;

    /// Runs a command on a terminal.
    CopyProcess exec(List<String> command, TerminalSize size) throws InsideFailed, InterruptedException;

    /// What the copy's first process wrote, output and errors together, from the last lines on. Ends at the end of what is
    /// there; if it is followed, when the copy ends. The caller closes it.
    ///
    /// @param lines how many of the last lines to begin with
    InputStream logs(int lines, boolean follow) throws InsideFailed, InterruptedException;

    /// What is in a directory of the copy, by name; at most 10,000 entries.
    Listing list(String directory) throws InsideFailed, InterruptedException;

    /// The content of a file, as the copy has it now. The caller closes it, and bounds what it reads.
    InputStream read(String file) throws InsideFailed, InterruptedException;

    /// What runs in it; at most 10,000.
    List<ProcessLine> processes() throws InsideFailed, InterruptedException;

    /// What was changed since it began, against its image; at most 10,000 paths.
    ///
    /// @throws InsideFailed with `copy.changes-unknown` where the place cannot tell
    List<PathChange> changes() throws InsideFailed, InterruptedException;

    /// Listens on a port of this machine's loopback, and passes what comes to a port inside.
    ///
    /// @param local 0 for any that is free
    PortForward forward(int remote, int local) throws InsideFailed, InterruptedException;
}
