package dev.mintmark.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One table of names: each row is written once, and its number stands for it ever after.
final class NameTable implements AutoCloseable {

    private final PreparedStatement find;
    private final PreparedStatement add;

    NameTable(Connection connection, String table, String... columns) throws SQLException {
        var equal = Stream.of(columns).map(column -> column + " = ?").collect(Collectors.joining(" AND "));
        var marks = Stream.of(columns).map(_ -> "?").collect(Collectors.joining(", "));
        find = connection.prepareStatement("SELECT id FROM " + table + " WHERE " + equal);
        add = connection.prepareStatement("INSERT INTO " + table + " (" + String.join(", ", columns)
                + ") VALUES (" + marks + ") RETURNING id");
    }

    long number(List<Object> values) throws SQLException {
        var found = first(find, values);
        return found != 0 ? found : first(add, values);
    }

    /// Zero if there is no row: SQLite numbers rows from 1.
    private static long first(PreparedStatement statement, List<Object> values) throws SQLException {
        for (var column = 0; column < values.size(); column++) {
            statement.setObject(column + 1, values.get(column));
        }
        try (var rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    @Override
    public void close() throws SQLException {
        find.close();
        add.close();
    }
}
