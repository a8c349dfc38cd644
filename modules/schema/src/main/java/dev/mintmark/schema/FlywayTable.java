package dev.mintmark.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/// Flyway's record: one line for each migration, and some about the record itself.
record FlywayTable(TableName name) {

    static final String USUAL = "flyway_schema_history";

    /// Lines that tell of no change: the schema's begin, and the removal of other lines.
    private static final Set<String> NO_CHANGE = Set.of("SCHEMA", "DELETE");

    SchemaRecord read(Connection connection) throws SQLException {
        var sql = """
                SELECT left(version::text, 60), left(description::text, 120), left(type::text, 30), installed_on,
                    success
                FROM %s ORDER BY installed_rank DESC LIMIT %d""".formatted(name.quoted(), SchemaRecord.MOST + 1);
        var migrations = new ArrayList<Migration>();
        var lines = 0;
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var isZoned = Moment.isZoned(rows, 4);
            while (rows.next() && ++lines <= SchemaRecord.MOST) {
                var type = String.valueOf(rows.getString(3));
                if (!NO_CHANGE.contains(type)) {
                    migrations.add(new Migration(name(rows.getString(1), rows.getString(2), type), Moment.read(rows, 4),
                            rows.getBoolean(5)));
                }
            }
            return new SchemaRecord(migrations, lines > SchemaRecord.MOST, isZoned, Optional.empty());
        }
    }

    static String name(String version, String description, String type) {
        var words = description == null ? "" : description;
        return (type.startsWith("UNDO") ? "undo of " : "") + (version == null ? words + " (repeatable)"
                : words.isBlank() ? version : version + " “" + words + "”");
    }
}
