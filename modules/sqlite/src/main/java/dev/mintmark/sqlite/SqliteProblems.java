package dev.mintmark.sqlite;

import dev.mintmark.domain.Problem;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The room's door: turns what SQLite says into what an operator can use.
final class SqliteProblems {

    private static final int PRIMARY = 0xff;

    private SqliteProblems() {}

    /// @param what the goal that was missed, as a whole sentence
    static Problem of(SQLException failure, String what, Path file) {
        if (isFull(failure)) {
            return new Problem("history.full", what, "There is no room left for " + file + ".",
                    "Make room on that disk; the record goes on by itself.");
        }
        if (failure.getCause() instanceof NativeLibraryNotFoundException missing) {
            return driver(what, missing);
        }
        if (isDamage(failure)) {
            return new Problem("history.damaged", what, "The file " + file + " is damaged: " + words(failure) + ".",
                    "Start the console again: it sets the damaged file aside and begins a new record.");
        }
        return switch (primary(failure)) {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> new Problem("history.locked", what,
                    "Another program holds " + file + " locked for too long.",
                    "Look for a second console or an SQLite tool that has the file open, and end its transaction.");
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> unwritable(what, file, words(failure));
            default -> new Problem("history.failed", what, "SQLite reported for " + file + ": " + words(failure) + ".",
                    "Look for this code in the log, and check the disk.");
        };
    }

    static Problem driver(String what, Throwable missing) {
        return new Problem("history.driver", what,
                "SQLite's native library could not be loaded: " + missing.getMessage() + ".",
                "Start with -Dorg.sqlite.tmpdir=DIR, a directory from which programs may be run.");
    }

    static Problem unwritable(String what, Path file, String why) {
        return new Problem("history.unwritable", what, "The file " + file + " cannot be written: " + why + ".",
                "Check who owns the file and its directory, or choose another directory with --home.");
    }

    static boolean isDamage(SQLException failure) {
        return switch (primary(failure)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> true;
            default -> false;
        };
    }

    static boolean isLock(SQLException failure) {
        return primary(failure) == SQLiteErrorCode.SQLITE_BUSY || primary(failure) == SQLiteErrorCode.SQLITE_LOCKED;
    }

    /// Without room the shared memory beside the file cannot grow either, and SQLite has another word for that.
    static boolean isFull(SQLException failure) {
        return primary(failure) == SQLiteErrorCode.SQLITE_FULL
                || failure instanceof SQLiteException told
                        && told.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
    }

    private static SQLiteErrorCode primary(SQLException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY);
    }

    static String words(SQLException failure) {
        return StoredText.of(String.valueOf(failure.getMessage()));
    }
}
