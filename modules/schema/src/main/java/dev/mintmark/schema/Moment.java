package dev.mintmark.schema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Times in a table.
final class Moment {

    private static final String ZONED = "timestamptz";

    private Moment() {}

    static boolean isZoned(ResultSet rows, int column) throws SQLException {
        return rows.getMetaData().getColumnTypeName(column).equals(ZONED);
    }

    /// A time without a zone is taken for UTC, which is what containers have. One that is missing is as late as can be:
    /// nobody can say that it was before.
    static Instant read(ResultSet row, int column) throws SQLException {
        if (isZoned(row, column)) {
            var at = row.getObject(column, OffsetDateTime.class);
            return at == null ? Instant.MAX : at.toInstant();
        }
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? Instant.MAX : at.toInstant(ZoneOffset.UTC);
    }
}
