package dev.mintmark.sqlite;

import static dev.mintmark.testkit.HistoryEntries.at;
import static dev.mintmark.testkit.HistoryEntries.composition;
import static dev.mintmark.testkit.HistoryEntries.evidence;
import static dev.mintmark.testkit.HistoryEntries.lost;
import static dev.mintmark.testkit.HistoryEntries.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was seen stays what was seen: the file itself refuses to change it, whoever asks.
class AppendOnlyTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void aRecordWithARowInEveryTable() throws Exception {
        file = directory.resolve("history.db");
        try (var history = Records.opened(file)) {
            history.append(List.of(composition(at(1), "checkout", 1), release(at(2), "checkout", "1", "x"),
                    evidence(at(3), 1), lost(at(4), "docker/default"), composition(at(5), "checkout", 2)));
        }
    }

    @Test
    void noRowOfAnyTableCanBeChangedOrRemoved() throws Exception {
        assertThat(tables()).hasSize(13);
        for (var table : tables()) {
            assertThat(number("SELECT count(*) FROM " + table)).as("rows of " + table).isPositive();
            isRefused("DELETE FROM " + table);
            isRefused("UPDATE " + table + " SET " + column(table) + " = " + column(table));
        }
    }

    @Test
    void noRowOfAnyTableCanBeReplaced() throws Exception {
        for (var table : tables()) {
            isRefused("INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table);
        }
    }

    @Test
    void aLineCanOnlyBeAddedAtTheEnd() {
        isRefused("INSERT INTO entry (seq, strand, seen_at, kind) VALUES (99, 1, 1, 'gone')");
        isRefused("INSERT INTO entry (seq, strand, seen_at, kind) VALUES (0, 1, 1, 'gone')");
        isRefused("INSERT OR REPLACE INTO entry (seq, strand, seen_at, kind) VALUES (2, 1, 1, 'gone')");
    }

    @Test
    void readersCannotWrite() throws Exception {
        try (var reader = new Connections(file, Records.PATIENCE).reader()) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> Connections.execute(reader,
                    "INSERT INTO source (name) VALUES ('docker/invented')"));
        }
    }

    @Test
    void theRefusedAttemptsLeaveTheRecordAsItWas() throws Exception {
        noRowOfAnyTableCanBeReplaced();
        try (var history = Records.opened(file)) {
            assertThat(history.between(Instant.MIN, Instant.MAX).during()).hasSize(5);
        }
    }

    private void isRefused(String sql) {
        assertThatExceptionOfType(SQLException.class).as(sql).isThrownBy(() -> Records.execute(file, sql))
                .withMessageContaining("append-only");
    }

    private List<String> tables() throws SQLException {
        return texts("SELECT name FROM sqlite_schema WHERE type = 'table'");
    }

    private String column(String table) throws SQLException {
        return texts("SELECT name FROM pragma_table_info('" + table + "')").getLast();
    }

    private long number(String sql) throws SQLException {
        try (var tool = Records.tool(file)) {
            return Connections.number(tool, sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (var tool = Records.tool(file); var statement = tool.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
