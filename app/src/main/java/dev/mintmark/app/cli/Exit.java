package dev.mintmark.app.cli;

import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.SourceStatus;
import java.util.List;

/// The exit codes, which scripts rely on.
final class Exit {

    /// Every source is current.
    static final int CURRENT = 0;

    /// Mintmark itself failed.
    static final int FAULT = 1;

    /// Wrong usage.
    static final int USAGE = 2;

    /// A source is stale or unreachable; the answer says which, and holds what the others show.
    static final int NOT_ALL_CURRENT = 3;

    /// Two images have the same content.
    static final int IDENTICAL = 0;

    /// Two images differ.
    static final int DIFFERENT = 1;

    /// An image, or a part of it, cannot be read; or the command failed, where 1 would mean something else.
    static final int UNREADABLE = 4;

    /// What was asked for was refused, or could not be done or confirmed; or the audit is not intact.
    static final int REFUSED = 4;

    /// A command was not run in a copy, as Docker's own command line has it; any other code is the command's.
    static final int NOT_RUN = 125;

    /// Ended by Ctrl+C, as shells have it.
    static final int CANCELLED = 130;

    private Exit() {}

    static int of(List<SourceStatus> sources) {
        return sources.stream().allMatch(source -> source.sight() == Sight.CURRENT) ? CURRENT : NOT_ALL_CURRENT;
    }
}
