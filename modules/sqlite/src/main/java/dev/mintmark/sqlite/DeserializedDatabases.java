package dev.mintmark.sqlite;

import dev.mintmark.images.catalog.SqliteDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/// Reads databases that lie in images, out of memory. They are hostile: nothing of their schema is run, a row has its
/// bound, and so has the time.
public final class DeserializedDatabases implements SqliteDatabases, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeserializedDatabases.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int STEPS_BETWEEN_LOOKS = 1_000;
    private static final int LARGEST_VALUE = 32 * 1024 * 1024;
    private static final int MOST_ROWS = 200_000;
    /// Where the header says how the file is written and read, and what it says with a write-ahead log. Such a file cannot
    /// be opened without a place for the log, and there is none in memory; the log is not in the image's file anyway.
    private static final int WRITE_VERSION = 18;
    private static final int READ_VERSION = 19;
    private static final byte WITH_LOG = 2;
    private static final byte WITHOUT_LOG = 1;
    private static final int HEADER = 100;

    private final Lane lane = new Lane("image-databases-", 1);

    @Override
    public boolean read(byte[] database, String table, String column, Consumer<byte[]> blobs) {
        if (database.length < HEADER) {
            return false;
        }
        if (database[READ_VERSION] == WITH_LOG) {
            database[WRITE_VERSION] = WITHOUT_LOG;
            database[READ_VERSION] = WITHOUT_LOG;
        }
        try {
            return lane.run(() -> readHere(database, table, column, blobs));
        } catch (SQLException | LinkageError failure) {
            LOG.info("images.database: a database in an image could not be read", failure);
            return false;
        }
    }

    private static boolean readHere(byte[] database, String table, String column, Consumer<byte[]> blobs)
            throws SQLException {
        try (var connection = JDBC.createConnection("jdbc:sqlite::memory:", new SQLiteConfig().toProperties())) {
            Connections.execute(connection, "PRAGMA trusted_schema = OFF");
            Connections.execute(connection, "PRAGMA cell_size_check = ON");
            connection.unwrap(SQLiteConnection.class).deserialize("main", database);
            connection.unwrap(SQLiteConnection.class).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LARGEST_VALUE);
            Connections.execute(connection, "PRAGMA query_only = ON");
            try (var _ = new TimeLimit(connection)) {
                return isTable(connection, table) && rows(connection, table, column, blobs);
            }
        }
    }

    /// A view or a virtual table would run what the image says.
    private static boolean isTable(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT count(*) FROM sqlite_schema WHERE name = ?"
                + " AND type = 'table' AND rootpage > 0")) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getInt(1) == 1;
            }
        }
    }

    private static boolean rows(Connection connection, String table, String column, Consumer<byte[]> blobs)
            throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(
                "SELECT \"" + column + "\" FROM \"" + table + "\" ORDER BY rowid LIMIT " + MOST_ROWS)) {
            while (rows.next()) {
                var blob = rows.getBytes(1);
                if (blob != null) {
                    blobs.accept(blob);
                }
            }
            return true;
        }
    }

    /// Stops what runs too long.
    private static final class TimeLimit extends ProgressHandler implements AutoCloseable {

        private final Connection connection;
        private final long end = System.nanoTime() + LONGEST.toNanos();

        TimeLimit(Connection connection) throws SQLException {
            this.connection = connection;
            setHandler(connection, STEPS_BETWEEN_LOOKS, this);
        }

        @Override
        protected int progress() {
            return System.nanoTime() - end > 0 ? 1 : 0;
        }

        @Override
        public void close() throws SQLException {
            clearHandler(connection);
        }
    }

    @Override
    public void close() {
        lane.close();
    }
}
