package dev.mintmark.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// A file in which every commit is on disk when it returns, even if the power fails then: what is in it announces what is
/// about to be done.
///
/// @param migrations whose file it is, and its schema
/// @param patience   how long SQLite waits for another program's lock
record DurableFile(Path path, Migrations migrations, Duration patience) {

    /// It belongs to another program, or to a newer version of this one. It was left as it is.
    static final class Foreign extends SQLException {

        private static final long serialVersionUID = 1;
    }

    /// Its directory cannot be made.
    static final class Unwritable extends SQLException {

        private static final long serialVersionUID = 1;

        Unwritable(IOException cause) {
            super(cause);
        }
    }

    /// Opens it; it is made if it is not there, with its directory.
    ///
    /// @throws SQLException among them [Foreign] and [Unwritable]
    Connection open() throws SQLException {
        try {
            Files.createDirectories(path.getParent());
        } catch (IOException failure) {
            throw new Unwritable(failure);
        }
        NativeLibrary.keptBeside(path);
        var connection = new Connections(path, patience).unchanged();
        try {
            prepare(connection);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private void prepare(Connection connection) throws SQLException {
        var version = Migrations.version(connection);
        var id = Connections.number(connection, "PRAGMA application_id");
        var empty = Connections.number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!empty && id != migrations.applicationId() || version > migrations.latest()) {
            throw new Foreign();
        }
        Connections.makeDurableWriter(connection);
        migrations.apply(connection);
    }
}
