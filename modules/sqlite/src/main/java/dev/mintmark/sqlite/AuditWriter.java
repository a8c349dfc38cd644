package dev.mintmark.sqlite;

import dev.mintmark.change.audit.AuditEntry;
import java.sql.Connection;
import java.sql.SQLException;

/// Writes one line of the audit, within a transaction of the caller's.
final class AuditWriter {

    private AuditWriter() {}

    static void write(Connection connection, AuditEntry entry) throws SQLException {
        var record = entry.record();
        try (var line = connection.prepareStatement("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                var fact = connection.prepareStatement("INSERT INTO fact VALUES (?, ?, ?)")) {
            line.setLong(1, entry.number());
            line.setLong(2, entry.at().getEpochSecond());
            line.setInt(3, entry.at().getNano());
            line.setString(4, record.act());
            line.setString(5, record.subject());
            line.setString(6, record.stage().name());
            line.setString(7, record.actor());
            line.setString(8, record.reason());
            line.setString(9, entry.previous().value());
            line.setString(10, entry.hash().value());
            line.executeUpdate();
            for (var one : record.facts().entrySet()) {
                fact.setLong(1, entry.number());
                fact.setString(2, one.getKey());
                fact.setString(3, one.getValue());
                fact.executeUpdate();
            }
        }
    }
}
