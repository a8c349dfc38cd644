package dev.mintmark.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/// Opens connections to one file.
///
/// The file is never opened by other means: closing any other handle on it would drop the locks that SQLite holds in
/// this process ([How To Corrupt](https://www.sqlite.org/howtocorrupt.html), 2.2).
///
/// @param patience how long SQLite waits for another program's lock
record Connections(Path file, Duration patience) {

    /// A connection that has changed nothing yet, not even the journal mode: the file may be somebody else's.
    Connection unchanged() throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        config.enforceForeignKeys(true);
        // Else the driver prepares and asks "select last_insert_rowid()" after every line: a third of the writing time.
        config.setGetGeneratedKeys(false);
        // As a URI, because the driver takes a question mark in a plain path for the begin of its own parameters.
        var connection = JDBC.createConnection("jdbc:sqlite:" + file.toUri(), config.toProperties());
        execute(connection, "PRAGMA trusted_schema = OFF");
        execute(connection, "PRAGMA recursive_triggers = ON");
        execute(connection, "PRAGMA cell_size_check = ON");
        return connection;
    }

    /// With a write-ahead log, a commit that returned is in the operating system's hands: killing this process does not
    /// lose it. `NORMAL` saves the flush to disk on each commit; a power cut may take the last commits, but whole ones
    /// and from the end, and it never damages the file.
    static void makeWriter(Connection connection) throws SQLException {
        execute(connection, "PRAGMA journal_mode = WAL");
        execute(connection, "PRAGMA synchronous = NORMAL");
        execute(connection, "PRAGMA journal_size_limit = 16777216");
    }

    /// Each commit is on disk when it returns, even if the power fails then. Commits are small and few, so the log goes back to
    /// its beginning after one megabyte instead of four.
    static void makeDurableWriter(Connection connection) throws SQLException {
        execute(connection, "PRAGMA journal_mode = WAL");
        execute(connection, "PRAGMA synchronous = FULL");
        execute(connection, "PRAGMA wal_autocheckpoint = 256");
    }

    Connection reader() throws SQLException {
        var connection = unchanged();
        execute(connection, "PRAGMA query_only = ON");
        return connection;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
