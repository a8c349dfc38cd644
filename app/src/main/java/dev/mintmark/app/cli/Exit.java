package dev.mintmark.app.cli;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Run;
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

    /// There are findings that nobody accepted.
    static final int OPEN = 1;

    /// Two images have the same content.
    static final int IDENTICAL = 0;

    /// Two images differ.
    static final int DIFFERENT = 1;

    /// An image, or a part of it, cannot be read; or the command failed, where 1 would mean something else.
    static final int UNREADABLE = 4;

    /// What was asked for was refused, or could not be done or confirmed; or the audit is not intact.
    static final int REFUSED = 4;

    /// A rollback was seen to be done, or what else was asked for was.
    static final int DONE = 0;

    /// A rollback was not begun: a check blocks it, its source is not armed, or it was not confirmed.
    static final int BLOCKED = 4;

    /// A rollback failed, was aborted, or could not be put on record.
    static final int FAILED = 5;

    /// A rollback was not seen to be done in time, or nobody knows how it stands.
    static final int NOT_CONVERGED = 6;

    /// The world is not the one that a rollback was planned for, or the plan has expired.
    static final int MOVED = 7;

    /// A command was not run in a copy, as Docker's own command line has it; any other code is the command's.
    static final int NOT_RUN = 125;

    /// Ended by Ctrl+C, as shells have it.
    static final int CANCELLED = 130;

    private Exit() {}

    static int of(List<SourceStatus> sources) {
        return sources.stream().allMatch(source -> source.sight() == Sight.CURRENT) ? CURRENT : NOT_ALL_CURRENT;
    }

    static int of(RollbackRefused refused) {
        return switch (refused.kind()) {
            case BLOCKED -> BLOCKED;
            case FAILED -> FAILED;
            case MOVED -> MOVED;
        };
    }

    /// Only what was seen to be done, and owes nothing, is done.
    static int of(Run run) {
        return switch (run.stage()) {
            case DONE -> DONE;
            case FAILED, ABORTED -> FAILED;
            case MOVED -> MOVED;
            case UNKNOWN -> RunWords.isSeenDone(run) && run.owed().isEmpty() ? DONE : NOT_CONVERGED;
            case NOT_CONVERGED -> RunWords.hasComeSince(run) && run.owed().isEmpty() ? DONE : NOT_CONVERGED;
            case CALLING, WATCHING, FOLLOWING_UP -> NOT_CONVERGED;
        };
    }
}
