package dev.mintmark.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The lines of the layers' cache. Not safe for use by several threads.
///
/// The indexes lie in a table of their own, because SQLite writes a line anew, all of it, when one column changes, and
/// every look changes when a line was last used.
final class LayerTable implements AutoCloseable {

    static final String SCHEMA = """
            CREATE TABLE layer (diff_id TEXT PRIMARY KEY, content INTEGER NOT NULL, size INTEGER NOT NULL,
                sum INTEGER NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID;
            CREATE INDEX layer_by_use ON layer (used);
            CREATE TABLE content (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
            CREATE TRIGGER layer_forgotten AFTER DELETE ON layer BEGIN DELETE FROM content WHERE id = old.content; END;
            """;

    private static final String NEXT_USE = "(SELECT coalesce(max(used), 0) + 1 FROM layer)";

    private final Connection connection;

    LayerTable(Connection connection) {
        this.connection = connection;
    }

    Optional<byte[]> find(String diffId) throws SQLException {
        var found = read(diffId);
        if (found.isPresent()) {
            used(diffId);
        }
        return found;
    }

    /// Its rows are closed before anything is written: SQLite does not fold its log into the file while this connection reads.
    private Optional<byte[]> read(String diffId) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT bytes, sum FROM layer JOIN content ON content.id = content WHERE diff_id = ?")) {
            statement.setString(1, diffId);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                var bytes = rows.getBytes(1);
                if (sum(bytes) != rows.getLong(2)) {
                    throw new SQLException("The sum of " + diffId + " is wrong.", "", org.sqlite.SQLiteErrorCode.SQLITE_CORRUPT.code);
                }
                return Optional.of(bytes);
            }
        }
    }

    /// If another console writes just now, or there is no room for it, what was found is worth more.
    private void used(String diffId) throws SQLException {
        try (var statement = connection.prepareStatement("UPDATE layer SET used = " + NEXT_USE + " WHERE diff_id = ?")) {
            statement.setString(1, diffId);
            statement.executeUpdate();
        } catch (SQLException failure) {
            if (!SqliteProblems.isLock(failure) && !SqliteProblems.isFull(failure)) {
                throw failure;
            }
        }
    }

    void keep(String diffId, byte[] index, long mostBytes) throws SQLException {
        if (index.length > mostBytes) {
            return;
        }
        Connections.execute(connection, "BEGIN IMMEDIATE");
        try {
            forget("DELETE FROM layer WHERE diff_id = '" + diffId + "'");
            makeRoom(mostBytes - index.length);
            insert(diffId, index);
            Connections.execute(connection, "COMMIT");
        } catch (SQLException failure) {
            Transaction.rollBack(connection, failure);
            throw failure;
        }
    }

    private void makeRoom(long left) throws SQLException {
        while (Connections.number(connection, "SELECT coalesce(sum(size), 0) FROM layer") > left) {
            forget("DELETE FROM layer WHERE used = (SELECT min(used) FROM layer)");
        }
    }

    private void insert(String diffId, byte[] index) throws SQLException {
        try (var content = connection.prepareStatement("INSERT INTO content (bytes) VALUES (?)");
                var layer = connection.prepareStatement("INSERT INTO layer (diff_id, content, size, sum, used)"
                        + " VALUES (?, last_insert_rowid(), ?, ?, " + NEXT_USE + ")")) {
            content.setBytes(1, index);
            content.executeUpdate();
            layer.setString(1, diffId);
            layer.setLong(2, index.length);
            layer.setLong(3, sum(index));
            layer.executeUpdate();
        }
    }

    void clear() throws SQLException {
        forget("DELETE FROM layer");
        Connections.execute(connection, "VACUUM");
    }

    private void forget(String sql) throws SQLException {
        Connections.execute(connection, sql);
    }

    /// The driver does not look whether the disk gave back what was written to it.
    private static long sum(byte[] bytes) {
        var sum = new CRC32C();
        sum.update(bytes, 0, bytes.length);
        return sum.getValue();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
