package dev.mintmark.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryUnavailable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Records for tests: opened with expectations, and looked into behind their back.
final class Records {

    static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private Records() {}

    static void assertRefused(String code, ThrowingCallable use) {
        assertThatExceptionOfType(HistoryUnavailable.class).isThrownBy(use)
                .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    /// Opens a record that must be sound.
    static History opened(Path file) {
        var opening = SqliteHistory.open(file, CLOCK);
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opening).history();
    }

    /// A plain connection, as an SQLite tool would have it.
    static Connection tool(Path file) throws SQLException {
        return new Connections(file, PATIENCE).unchanged();
    }

    /// Runs SQL on the file as an SQLite tool would.
    static void execute(Path file, String... statements) throws SQLException {
        try (var connection = tool(file)) {
            for (var statement : statements) {
                Connections.execute(connection, statement);
            }
        }
    }
}
