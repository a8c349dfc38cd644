package dev.mintmark.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/// Liquibase's record: one line for each change set, and a table beside it with its lock.
record LiquibaseTable(TableName name) {

    static final String USUAL = "databasechangelog";
    private static final String LOCK = "databasechangeloglock";

    /// Change sets that are on record without having been run.
    private static final Set<String> NOT_RUN = Set.of("MARK_RAN", "SKIPPED");

    SchemaRecord read(Connection connection) throws SQLException {
        var held = held(connection);
        var sql = """
                SELECT left(id::text, 60), left(author::text, 40), left(filename::text, 120), dateexecuted,
                    left(exectype::text, 20)
                FROM %s ORDER BY dateexecuted DESC, orderexecuted DESC LIMIT %d"""
                .formatted(name.quoted(), SchemaRecord.MOST + 1);
        var migrations = new ArrayList<Migration>();
        var lines = 0;
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var isZoned = Moment.isZoned(rows, 4);
            while (rows.next() && ++lines <= SchemaRecord.MOST) {
                var type = String.valueOf(rows.getString(5));
                if (!NOT_RUN.contains(type)) {
                    migrations.add(new Migration(name(rows.getString(1), rows.getString(2), rows.getString(3)),
                            Moment.read(rows, 4), !type.equals("FAILED")));
                }
            }
            return new SchemaRecord(migrations, lines > SchemaRecord.MOST, isZoned, held);
        }
    }

    static String name(String id, String author, String file) {
        return file + "::" + id + "::" + author;
    }

    /// A lock that is not there, or may not be read, is none: the record itself is what matters.
    private Optional<String> held(Connection connection) throws SQLException {
        var lock = name.beside(LOCK).quoted();
        try (var allowed = connection.prepareStatement(
                "SELECT coalesce(has_table_privilege(to_regclass(?), 'SELECT'), false)")) {
            allowed.setString(1, lock);
            try (var rows = allowed.executeQuery()) {
                if (!rows.next() || !rows.getBoolean(1)) {
                    return Optional.empty();
                }
            }
        }
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(
                "SELECT left(lockedby::text, 100), left(lockgranted::text, 30) FROM " + lock
                        + " WHERE locked LIMIT 1")) {
            return rows.next() ? Optional.of("It is held by " + Migration.plain(String.valueOf(rows.getString(1)))
                    + " since " + Migration.plain(String.valueOf(rows.getString(2))) + ".") : Optional.empty();
        }
    }
}
