package dev.mintmark.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file of the layers' cache before it is open: whether it can be used, or is to be begun afresh.
///
/// Unlike the record's, nothing in it is worth keeping, so what is damaged is deleted; but never what another console has
/// open, and never another program's file.
///
/// @param patience how long another program's lock is waited for
record LayerCacheFile(Path file, Duration patience) {

    private static final Logger LOG = LoggerFactory.getLogger(LayerCacheFile.class);
    /// "MINL": marks a file as ours.
    private static final int APPLICATION_ID = 0x4D49_4E4C;
    private static final int VERSION = 1;

    /// Empty if it cannot be used.
    Optional<LayerTable> open() throws SQLException {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException failure) {
            throw new SQLException("The directory of " + file + " cannot be made.", failure);
        }
        NativeLibrary.keptBeside(file);
        var suspicion = Suspicion.about(file);
        try {
            if (!suspicion.isRaised()) {
                return opened();
            }
        } catch (SQLException failure) {
            if (!SqliteProblems.isDamage(failure)) {
                throw failure;
            }
            LOG.warn("layers.cache: {} is damaged", file, failure);
        }
        if (!delete()) {
            return Optional.empty();
        }
        suspicion.drop();
        return opened();
    }

    private Optional<LayerTable> opened() throws SQLException {
        var connection = new Connections(file, patience).unchanged();
        var opened = Optional.<LayerTable>empty();
        try {
            var application = Connections.number(connection, "PRAGMA application_id");
            var isEmpty = application == 0 && Connections.number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
            if (isEmpty || application == APPLICATION_ID && Migrations.version(connection) == VERSION) {
                Connections.makeWriter(connection);
                makeSchema(connection);
                opened = Optional.of(new LayerTable(connection));
            } else {
                LOG.warn("layers.cache: {} is another program's or another version's, and is left alone", file);
            }
            return opened;
        } finally {
            if (opened.isEmpty()) {
                connection.close();
            }
        }
    }

    /// Two consoles may do so at once: the second one finds nothing missing.
    private static void makeSchema(Connection connection) throws SQLException {
        if (Migrations.version(connection) == VERSION) {
            return;
        }
        Connections.execute(connection, "BEGIN IMMEDIATE");
        try (var statement = connection.createStatement()) {
            if (Migrations.version(connection) != VERSION) {
                statement.executeUpdate(LayerTable.SCHEMA);
                statement.execute("PRAGMA application_id = " + APPLICATION_ID);
                statement.execute("PRAGMA user_version = " + VERSION);
            }
            statement.execute("COMMIT");
        } catch (SQLException failure) {
            Transaction.rollBack(connection, failure);
            throw failure;
        }
    }

    /// Whether it is gone. A file that another console has open stays.
    private boolean delete() throws SQLException {
        try (var connection = new Connections(file, patience).unchanged()) {
            if (!HistoryFile.isUnused(connection)) {
                LOG.warn("layers.cache: {} is in use by another console, so it stays", file);
                return false;
            }
        }
        try {
            for (var part : List.of("-journal", "-shm", "-wal", "")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + part));
            }
            return true;
        } catch (IOException failure) {
            throw new SQLException(file + " cannot be deleted.", failure);
        }
    }
}
