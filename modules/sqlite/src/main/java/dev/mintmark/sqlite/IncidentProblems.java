package dev.mintmark.sqlite;

import dev.mintmark.domain.Problem;
import dev.mintmark.incident.IncidentsUnavailable;
import java.nio.file.Path;
import java.sql.SQLException;

/// The door of the incidents: turns what went wrong into what an operator can use.
///
/// @param file where they are kept
record IncidentProblems(Path file) {

    static final String TO_WRITE = "It was not written into the incident.";
    static final String TO_READ = "The incidents could not be read.";

    IncidentsUnavailable of(String what, SQLException failure) {
        return switch (failure) {
            case DurableFile.Foreign _ -> unavailable("foreign", what,
                    "The file " + file + " belongs to another program, or to a newer Mintmark.",
                    "Give it back to its program, or use the newer version.", failure);
            case DurableFile.Unwritable _ -> unavailable("unwritable", what,
                    "The directory of " + file + " cannot be made.",
                    "Check who owns it, or choose another directory with --home.", failure);
            case IncidentTable.Damaged damaged -> damaged(what, "Line " + damaged.number() + ": " + StoredText.of(
                    damaged.getMessage()), failure);
            default -> ofSqlite(what, failure);
        };
    }

    private IncidentsUnavailable ofSqlite(String what, SQLException failure) {
        if (SqliteProblems.isDamage(failure)) {
            return damaged(what, SqliteProblems.words(failure) + ".", failure);
        }
        if (SqliteProblems.isLock(failure)) {
            return unavailable("locked", what, "Another program holds " + file + " locked for too long.",
                    "Look for a second console or an SQLite tool that has the file open, and end its transaction.",
                    failure);
        }
        if (SqliteProblems.isFull(failure)) {
            return unavailable("full", what, "There is no room left for " + file + ".",
                    "Make room on that disk, and do it again.", failure);
        }
        return unavailable("failed", what, "SQLite reported for " + file + ": " + SqliteProblems.words(failure) + ".",
                "Look for this code in the log, and check the disk.", failure);
    }

    private IncidentsUnavailable damaged(String what, String why, SQLException failure) {
        return unavailable("damaged", what, "The file " + file + " is damaged or was changed: " + why,
                "Keep a copy for whoever looks into it; to go on, move the file elsewhere. What was done is in the audit.",
                failure);
    }

    IncidentsUnavailable driver(String what, Throwable missing) {
        return unavailable("driver", what, "SQLite's native library could not be loaded: " + missing.getMessage() + ".",
                "Start with -Dorg.sqlite.tmpdir=DIR, a directory from which programs may be run.", missing);
    }

    IncidentsUnavailable closed(String what) {
        return unavailable("closed", what, "They were closed before.", "Start the console again.", null);
    }

    private static IncidentsUnavailable unavailable(String code, String what, String why, String next, Throwable cause) {
        return new IncidentsUnavailable(new Problem("incident.store." + code, what, why, next), cause);
    }
}
