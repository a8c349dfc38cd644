package dev.mintmark.sqlite;

import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.domain.Problem;
import java.nio.file.Path;
import java.sql.SQLException;

/// The audit's door: turns what went wrong into what an operator can use. What cannot be recorded, is not done.
final class AuditProblems {

    private static final String WHAT = "Nothing was done, because it could not be recorded in the audit.";

    private AuditProblems() {}

    static AuditUnavailable of(SQLException failure, Path file) {
        if (failure instanceof DurableFile.Foreign) {
            return foreign(file);
        }
        if (failure instanceof DurableFile.Unwritable) {
            return unwritable(file, failure);
        }
        if (SqliteProblems.isDamage(failure)) {
            return damaged(file, SqliteProblems.words(failure) + ".", failure);
        }
        if (SqliteProblems.isLock(failure)) {
            return unavailable("audit.locked", "Another program holds " + file + " locked for too long.",
                    "Look for a second console or an SQLite tool that has the file open, and end its transaction.",
                    failure);
        }
        if (SqliteProblems.isFull(failure)) {
            return unavailable("audit.full", "There is no room left for " + file + ".", "Make room on that disk.",
                    failure);
        }
        return unavailable("audit.failed", "SQLite reported for " + file + ": " + SqliteProblems.words(failure) + ".",
                "Look for this code in the log, and check the disk.", failure);
    }

    static AuditUnavailable damaged(Path file, String why, Exception cause) {
        return unavailable("audit.damaged", "The file " + file + " is damaged or was changed: " + why,
                "See mintmark audit verify. Keep a copy for whoever looks into it; to go on, move " + file + " and "
                        + headOf(file) + " elsewhere, and a new audit begins.", cause);
    }

    private static AuditUnavailable foreign(Path file) {
        return unavailable("audit.foreign", "The file " + file + " belongs to another program, or to a newer Mintmark.",
                "Give it back to its program, or use the newer version.", null);
    }

    static AuditUnavailable unwritable(Path file, Exception cause) {
        return unavailable("audit.unwritable", "The file " + file + " or the one beside it cannot be written.",
                "Check who owns it and its directory, or choose another directory with --home.", cause);
    }

    static AuditUnavailable driver(Throwable missing) {
        return unavailable("audit.driver", "SQLite's native library could not be loaded: " + missing.getMessage() + ".",
                "Start with -Dorg.sqlite.tmpdir=DIR, a directory from which programs may be run.", missing);
    }

    static AuditUnavailable closed() {
        return unavailable("audit.closed", "The audit was closed before.", "Start the console again.", null);
    }

    static Path headOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".head");
    }

    private static AuditUnavailable unavailable(String code, String why, String next, Throwable cause) {
        return new AuditUnavailable(new Problem(code, WHAT, why, next), cause);
    }
}
