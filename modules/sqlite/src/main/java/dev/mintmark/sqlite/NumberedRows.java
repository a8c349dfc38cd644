package dev.mintmark.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// One table of names, read by number and remembered: rows of the record never change.
final class NumberedRows<T> implements AutoCloseable {

    private static final int MOST_REMEMBERED = 50_000;

    private final PreparedStatement find;
    private final Reader<T> reader;
    private final Map<Long, T> remembered = new HashMap<>();

    @FunctionalInterface
    interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }

    NumberedRows(Connection connection, String sql, Reader<T> reader) throws SQLException {
        this.find = connection.prepareStatement(sql);
        this.reader = reader;
    }

    /// @throws IllegalArgumentException if there is no such row, or nothing that this version understands
    T value(long number) throws SQLException {
        var known = remembered.get(number);
        if (known != null) {
            return known;
        }
        find.setLong(1, number);
        try (var rows = find.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalArgumentException("No row " + number);
            }
            var value = reader.read(rows);
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(number, value);
            return value;
        }
    }

    @Override
    public void close() throws SQLException {
        find.close();
    }
}
