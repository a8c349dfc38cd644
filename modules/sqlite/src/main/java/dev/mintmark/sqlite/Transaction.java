package dev.mintmark.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/// Ends transactions that went wrong.
final class Transaction {

    private Transaction() {}

    /// Takes back what was written. SQLite may have done so by itself, when the disk was full for example.
    static void rollBack(Connection connection, Exception reason) {
        try {
            Connections.execute(connection, "ROLLBACK");
        } catch (SQLException alreadyOver) {
            reason.addSuppressed(alreadyOver);
        }
    }
}
