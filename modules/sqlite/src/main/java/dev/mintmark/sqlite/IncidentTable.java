package dev.mintmark.sqlite;

import dev.mintmark.incident.IncidentCodec;
import dev.mintmark.incident.IncidentEvent;
import dev.mintmark.incident.IncidentId;
import dev.mintmark.incident.IncidentLine;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The lines of the incidents. Not safe for use by several threads.
final class IncidentTable implements LazyFile.Open {

    /// A note of the longest kind, and what is collected at most, is far smaller.
    static final int MOST_BYTES = 16 << 20;

    private final Connection connection;
    private final InstantSource clock;

    IncidentTable(Connection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /// A line that is not what was written.
    static final class Damaged extends SQLException {

        private static final long serialVersionUID = 1;

        private final long number;

        Damaged(long number, String why) {
            super(why);
            this.number = number;
        }

        long number() {
            return number;
        }
    }

    /// On disk when this returns.
    IncidentLine append(IncidentId incident, String operator, IncidentEvent event) throws SQLException {
        Connections.execute(connection, "BEGIN IMMEDIATE");
        try {
            var line = new IncidentLine(Connections.number(connection, "SELECT coalesce(max(number), 0) + 1 FROM line"),
                    incident, clock.instant(), operator, event);
            insert(line);
            Connections.execute(connection, "COMMIT");
            return line;
        } catch (SQLException failure) {
            Transaction.rollBack(connection, failure);
            throw failure;
        }
    }

    private void insert(IncidentLine line) throws SQLException {
        var bytes = IncidentCodec.write(line);
        try (var insert = connection.prepareStatement("INSERT INTO line VALUES (?, ?, ?)")) {
            insert.setLong(1, line.number());
            insert.setString(2, hash(bytes));
            insert.setBytes(3, bytes);
            insert.executeUpdate();
        }
    }

    /// Bytes that are too many come as NULL: whatever a line holds, it can be looked at.
    List<IncidentLine> after(long number) throws SQLException {
        var lines = new ArrayList<IncidentLine>();
        try (var select = connection.prepareStatement("SELECT number, CAST(hash AS TEXT), CASE WHEN length(bytes) <= "
                + MOST_BYTES + " THEN bytes END FROM line WHERE number > ? ORDER BY number")) {
            select.setLong(1, number);
            try (var rows = select.executeQuery()) {
                var expected = number + 1;
                while (rows.next()) {
                    lines.add(line(expected, rows.getLong(1), rows.getString(2), rows.getBytes(3)));
                    expected++;
                }
            }
        }
        return List.copyOf(lines);
    }

    private static IncidentLine line(long expected, long number, String hash, byte[] bytes) throws Damaged {
        if (number != expected) {
            throw new Damaged(expected, "It is missing.");
        }
        if (bytes == null || !hash(bytes).equals(hash)) {
            throw new Damaged(number, "Its bytes are not those its hash was made of.");
        }
        try {
            var line = IncidentCodec.read(bytes);
            if (line.number() != number) {
                throw new Damaged(number, "It calls itself " + line.number() + ".");
            }
            return line;
        } catch (IOException wrong) {
            throw new Damaged(number, wrong.getMessage() + ".");
        }
    }

    static String hash(byte[] bytes) {
        try {
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
