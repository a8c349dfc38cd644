package dev.mintmark.sqlite;

import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.Problem;
import java.nio.file.Path;
import java.sql.SQLException;

/// The door of the plans: turns what went wrong into what an operator can use.
///
/// @param file where they are kept
record PlanProblems(Path file) {

    private static final String TO_WRITE = "The plan could not be kept, so it cannot be run.";
    private static final String TO_READ = "The plans of rollbacks could not be read.";

    RollbackRefused ofWriting(SQLException failure) {
        return of(TO_WRITE, failure);
    }

    RollbackRefused ofReading(SQLException failure) {
        return of(TO_READ, failure);
    }

    private RollbackRefused of(String what, SQLException failure) {
        if (failure instanceof DurableFile.Foreign) {
            return blocked(new Problem("rollback.plans.foreign", what,
                    "The file " + file + " belongs to another program, or to a newer Mintmark.",
                    "Give it back to its program, or use the newer version."), failure);
        }
        if (failure instanceof DurableFile.Unwritable) {
            return failed("rollback.plans.unwritable", what, "The directory of " + file + " cannot be made.",
                    "Check who owns it, or choose another directory with --home.", failure);
        }
        if (SqliteProblems.isDamage(failure)) {
            return failed("rollback.plans.damaged", what,
                    "The file " + file + " is damaged: " + SqliteProblems.words(failure) + ".",
                    "Move the file elsewhere, and plan again: what was done is in the audit.", failure);
        }
        if (SqliteProblems.isLock(failure)) {
            return failed("rollback.plans.locked", what, "Another program holds " + file + " locked for too long.",
                    "Look for a second console or an SQLite tool that has the file open, and end its transaction.",
                    failure);
        }
        if (SqliteProblems.isFull(failure)) {
            return failed("rollback.plans.full", what, "There is no room left for " + file + ".",
                    "Make room on that disk, and plan again.", failure);
        }
        return failed("rollback.plans.failed", what,
                "SQLite reported for " + file + ": " + SqliteProblems.words(failure) + ".",
                "Look for this code in the log, and check the disk.", failure);
    }

    /// @param why in one sentence
    Problem damaged(String id, String why) {
        return new Problem("rollback.plans.changed", "The plan " + StoredText.of(id) + " was not used.",
                "It is not what was written into " + file + ": " + StoredText.of(why), "Make a new plan.");
    }

    RollbackRefused notItself(String id, Exception cause) {
        return blocked(damaged(id, cause.getMessage()), cause);
    }

    RollbackRefused keptAlready(PlanId id) {
        return blocked(new Problem("rollback.plans.kept", TO_WRITE, "A plan of the id " + id + " is kept already.",
                "Make a new plan."), null);
    }

    RollbackRefused tooLarge(int bytes) {
        return blocked(new Problem("rollback.plans.large", TO_WRITE,
                "It has " + bytes + " bytes; at most " + PlanTable.MOST_BYTES + " can be kept.",
                "Plan for fewer workloads at once."), null);
    }

    RollbackRefused unreadable(Exception cause) {
        return blocked(new Problem("rollback.plans.unreadable", TO_WRITE,
                "It could not be read again: " + cause.getMessage() + ".", "Plan for fewer workloads at once."), cause);
    }

    RollbackRefused driver(Throwable missing) {
        return failed("rollback.plans.driver", TO_READ,
                "SQLite's native library could not be loaded: " + missing.getMessage() + ".",
                "Start with -Dorg.sqlite.tmpdir=DIR, a directory from which programs may be run.", missing);
    }

    RollbackRefused closed() {
        return failed("rollback.plans.closed", TO_READ, "They were closed before.", "Start the console again.", null);
    }

    private static RollbackRefused failed(String code, String what, String why, String next, Throwable cause) {
        return new RollbackRefused(RollbackRefused.Kind.FAILED, new Problem(code, what, why, next), cause);
    }

    private static RollbackRefused blocked(Problem problem, Throwable cause) {
        return new RollbackRefused(RollbackRefused.Kind.BLOCKED, problem, cause);
    }
}
