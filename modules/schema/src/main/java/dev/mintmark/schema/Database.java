package dev.mintmark.schema;

import dev.mintmark.domain.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/// One database, for one look: in one transaction that cannot write, whose statements end soon.
///
/// @param user     as which it is looked at; empty for the driver's own choice
/// @param password empty if there is none
record Database(JdbcAddress address, Optional<String> user, Optional<Secret> password) {

    /// What is done while it is open.
    @FunctionalInterface
    interface Look<T> {

        T at(Connection connection) throws SQLException;
    }

    /// Blocks.
    <T> T look(Look<T> look) throws SchemaUnreadable {
        try (var connection = connect()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                // For this transaction only: a pool between us and the server may give the session to others.
                statement.execute("SET LOCAL statement_timeout = 5000; SET LOCAL lock_timeout = 2000");
            }
            return look.at(connection);
        } catch (SQLException failure) {
            throw DatabaseFaults.of(failure, address.host());
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        PGProperty.CONNECT_TIMEOUT.set(properties, 5);
        PGProperty.SOCKET_TIMEOUT.set(properties, 15);
        PGProperty.APPLICATION_NAME.set(properties, "mintmark");
        PGProperty.READ_ONLY.set(properties, true);
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
        user.ifPresent(name -> PGProperty.USER.set(properties, name));
        password.ifPresent(secret -> PGProperty.PASSWORD.set(properties, secret.revealed()));
        // Not by DriverManager: it would ask every driver that there is.
        var connection = new Driver().connect(address.url(), properties);
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL");
        }
        return connection;
    }
}
