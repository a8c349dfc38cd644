package dev.mintmark.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/// The steps from an empty file to the present schema, numbered from 1. `user_version` says how many were taken.
///
/// A step that was ever released is never edited; the next one follows it.
///
/// @param applicationId marks a file as one of these
/// @param steps         SQL scripts, the first leading from an empty file to version 1
record Migrations(int applicationId, List<String> steps) {

    /// "MINT": marks a file as our record.
    static final int APPLICATION_ID = 0x4D49_4E54;

    /// "MAUD": marks a file as our audit.
    static final int AUDIT_ID = 0x4D41_5544;

    /// "MROL": marks a file as our plans of rollbacks.
    static final int ROLLBACKS_ID = 0x4D52_4F4C;

    /// "MINC": marks a file as our incidents.
    static final int INCIDENTS_ID = 0x4D49_4E43;

    private static final int LATEST = 1;

    Migrations {
        steps = List.copyOf(steps);
    }

    Migrations(List<String> steps) {
        this(APPLICATION_ID, steps);
    }

    static Migrations all() {
        return new Migrations(IntStream.rangeClosed(1, LATEST)
                .mapToObj(number -> script("migration-%04d.sql".formatted(number))).toList());
    }

    static Migrations ofAudit() {
        return new Migrations(AUDIT_ID, List.of(script("audit-0001.sql")));
    }

    static Migrations ofRollbacks() {
        return new Migrations(ROLLBACKS_ID, List.of(script("rollbacks-0001.sql")));
    }

    static Migrations ofIncidents() {
        return new Migrations(INCIDENTS_ID, List.of(script("incidents-0001.sql")));
    }

    int latest() {
        return steps.size();
    }

    /// Takes all steps that are missing, or none. Two consoles may do so at once: the second one finds nothing missing.
    void apply(Connection connection) throws SQLException {
        if (version(connection) == latest()) {
            return;
        }
        Connections.execute(connection, "BEGIN IMMEDIATE");
        try (var statement = connection.createStatement()) {
            for (var next = version(connection); next < latest(); next++) {
                statement.executeUpdate(steps.get(next));
            }
            statement.execute("PRAGMA application_id = " + applicationId);
            statement.execute("PRAGMA user_version = " + latest());
            statement.execute("COMMIT");
        } catch (SQLException failure) {
            Transaction.rollBack(connection, failure);
            throw failure;
        }
    }

    static int version(Connection connection) throws SQLException {
        return Math.toIntExact(Connections.number(connection, "PRAGMA user_version"));
    }

    private static String script(String name) {
        try (var script = Migrations.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("Missing from this program: " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
