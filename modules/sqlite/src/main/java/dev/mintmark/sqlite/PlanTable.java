package dev.mintmark.sqlite;

import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.PlanCodec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of the plans. Not safe for use by several threads.
final class PlanTable implements LazyFile.Open {

    /// A plan of as many workloads as may be in one, each with its differences, is far smaller.
    static final int MOST_BYTES = 64 << 20;

    /// A text that is no text, and bytes that are too many, come as NULL: whatever a line holds, it can be looked at.
    private static final String LINES = """
            SELECT CAST(id AS TEXT), made_second, made_nano, CAST(hash AS TEXT),
                CASE WHEN length(bytes) <= %d THEN bytes END
            FROM plan""".formatted(MOST_BYTES);

    private final Connection connection;

    PlanTable(Connection connection) {
        this.connection = connection;
    }

    /// Whether it was new. On disk when this returns.
    boolean keep(Plan plan, byte[] bytes) throws SQLException {
        Connections.execute(connection, "BEGIN IMMEDIATE");
        try {
            var isNew = find(plan.id().value()).isEmpty();
            if (isNew) {
                insert(plan, bytes);
            }
            Connections.execute(connection, "COMMIT");
            return isNew;
        } catch (SQLException failure) {
            Transaction.rollBack(connection, failure);
            throw failure;
        }
    }

    private void insert(Plan plan, byte[] bytes) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO plan VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, plan.id().value());
            insert.setLong(2, plan.madeAt().getEpochSecond());
            insert.setInt(3, plan.madeAt().getNano());
            insert.setString(4, PlanCodec.hash(bytes).value());
            insert.setBytes(5, bytes);
            insert.executeUpdate();
        }
    }

    Optional<PlanLine> find(String id) throws SQLException {
        try (var select = connection.prepareStatement(LINES + " WHERE id = ?")) {
            select.setString(1, id);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(line(rows)) : Optional.empty();
            }
        }
    }

    /// The latest first.
    List<PlanLine> since(Instant from) throws SQLException {
        var lines = new ArrayList<PlanLine>();
        try (var select = connection.prepareStatement(LINES + " WHERE (made_second, made_nano) >= (?, ?)"
                + " ORDER BY made_second DESC, made_nano DESC, id")) {
            select.setLong(1, from.getEpochSecond());
            select.setInt(2, from.getNano());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(line(rows));
                }
            }
        }
        return lines;
    }

    private static PlanLine line(ResultSet row) throws SQLException {
        return new PlanLine(String.valueOf(row.getString(1)), row.getLong(2), row.getLong(3),
                String.valueOf(row.getString(4)), Optional.ofNullable(row.getBytes(5)));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
