package dev.mintmark.sqlite;

import dev.mintmark.domain.Problem;
import dev.mintmark.sqlite.Examination.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file of the record before it is open: decides whether it can be used, or has to be set aside.
///
/// @param patience  how long to wait for another program's lock
/// @param checkTime how long the start may wait for the check of its pages
/// @param mostLines how many lines one look into the past may bring
record HistoryFile(Path file, InstantSource clock, Migrations migrations, Duration patience, Duration checkTime,
        int mostLines) {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);
    private static final String GOAL = "The record could not be opened, so the console runs without history.";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration CHECK_TIME = Duration.ofMillis(50);
    private static final Duration SUSPICIOUS_CHECK_TIME = Duration.ofSeconds(30);
    private static final int MOST_LINES = 1_000_000;

    static HistoryFile at(Path file, InstantSource clock) {
        return new HistoryFile(file.toAbsolutePath(), clock, Migrations.all(), PATIENCE, CHECK_TIME, MOST_LINES);
    }

    Opening open() {
        try (var lane = new Lane("history-opener-", 1)) {
            return lane.run(this::openHere);
        } catch (SQLException failure) {
            LOG.warn("history: {} could not be opened", file, failure);
            return new Opening.Unavailable(SqliteProblems.of(failure, GOAL, file));
        } catch (LinkageError driver) {
            LOG.warn("history.driver: SQLite's native library could not be loaded", driver);
            return new Opening.Unavailable(SqliteProblems.driver(GOAL, driver));
        }
    }

    private Opening openHere() throws SQLException {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException failure) {
            return new Opening.Unavailable(SqliteProblems.unwritable(GOAL, file, "its directory cannot be made"));
        }
        if (!Files.isWritable(file.getParent()) || Files.exists(file) && !Files.isWritable(file)) {
            return new Opening.Unavailable(SqliteProblems.unwritable(GOAL, file, "this user may not write there"));
        }
        NativeLibrary.keptBeside(file);
        var connections = new Connections(file, patience);
        var connection = connections.unchanged();
        try {
            var suspicion = Suspicion.about(file);
            var suspected = suspicion.isRaised();
            var verdict = Examination.of(connection, migrations.latest(),
                    suspected ? SUSPICIOUS_CHECK_TIME : checkTime, suspected);
            if (verdict instanceof Verdict.Sound || verdict instanceof Verdict.Empty) {
                suspicion.drop();
                return new Opening.Opened(started(connections, connection));
            }
            var unused = isUnused(connection);
            connection.close();
            return unused ? afresh(connections, verdict, suspicion) : new Opening.Unavailable(inUse(verdict));
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private SqliteHistory started(Connections connections, Connection connection) throws SQLException {
        Connections.makeWriter(connection);
        migrations.apply(connection);
        return new SqliteHistory(connections, connection, mostLines);
    }

    /// A file that another console has open stays where it is: that one would go on writing to it unseen.
    static boolean isUnused(Connection connection) {
        try {
            Connections.execute(connection, "PRAGMA busy_timeout = 500");
            Connections.execute(connection, "PRAGMA locking_mode = EXCLUSIVE");
            Connections.execute(connection, "BEGIN EXCLUSIVE");
            Connections.execute(connection, "ROLLBACK");
            return true;
        } catch (SQLException failure) {
            return !SqliteProblems.isLock(failure);
        }
    }

    private Opening afresh(Connections connections, Verdict verdict, Suspicion suspicion) throws SQLException {
        Path setAside;
        try {
            setAside = SetAside.move(file, clock.instant());
        } catch (IOException failure) {
            LOG.warn("history.unwritable: {} could not be set aside", file, failure);
            return new Opening.Unavailable(SqliteProblems.unwritable(GOAL, file, "it could not be set aside"));
        }
        suspicion.drop();
        var problem = new Problem(code(verdict), "The record of earlier days is not shown; a new one was begun.",
                why(verdict), "The old file is now " + setAside + ". " + next(verdict));
        LOG.warn("{}", problem.sentence());
        var connection = connections.unchanged();
        try {
            return new Opening.StartedAfresh(started(connections, connection), problem, setAside);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private Problem inUse(Verdict verdict) {
        return new Problem("history.in.use", GOAL, why(verdict) + " Another program has it open.",
                "Close the other console, then start this one again.");
    }

    private static String code(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Newer _ -> "history.newer";
            case Verdict.Foreign _ -> "history.foreign";
            case Verdict.Damaged _, Verdict.Empty _, Verdict.Sound _ -> "history.damaged";
        };
    }

    private String why(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Newer(var version) -> "The file " + file
                    + " was written by a newer version of Mintmark (schema " + version
                    + ", this version knows " + migrations.latest() + ").";
            case Verdict.Foreign _ -> "The file " + file + " belongs to another program.";
            case Verdict.Damaged(var why) -> "The file " + file + " is damaged: " + StoredText.of(why) + ".";
            case Verdict.Empty _, Verdict.Sound _ -> "Nothing is wrong with the file " + file + ".";
        };
    }

    private static String next(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Newer _ -> "Use the newer version to see it.";
            case Verdict.Foreign _ -> "Give it back to the program it belongs to.";
            case Verdict.Damaged _ -> "What is left of it can be read with sqlite3's .recover.";
            case Verdict.Empty _, Verdict.Sound _ -> "";
        };
    }
}
