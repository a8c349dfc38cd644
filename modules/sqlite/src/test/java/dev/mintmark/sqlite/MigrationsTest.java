package dev.mintmark.sqlite;

import static dev.mintmark.testkit.HistoryEntries.at;
import static dev.mintmark.testkit.HistoryEntries.composition;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.fleet.history.HistoryEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of earlier versions are brought up to date, whole or not at all.
class MigrationsTest {

    private static final String STEP =
            "ALTER TABLE entry ADD COLUMN note TEXT; CREATE TABLE added (id INTEGER) STRICT;";

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("history.db");
    }

    @Test
    void aNewFileIsOfTheLatestVersionAndSigned() throws Exception {
        Records.opened(file).close();
        try (var tool = Records.tool(file)) {
            assertThat(Migrations.version(tool)).isEqualTo(Migrations.all().latest());
            assertThat(Connections.number(tool, "PRAGMA application_id")).isEqualTo(Migrations.APPLICATION_ID);
        }
    }

    @Test
    void aFileOfVersion1IsReadInFull() throws Exception {
        writeVersion1();
        try (var history = Records.opened(file)) {
            assertThat(history.between(Instant.MIN, Instant.MAX).during())
                    .extracting(HistoryEntry::getClass).extracting(Class::getSimpleName)
                    .containsExactly("SightGained", "Composition", "Released", "Learnt", "Composition", "SightLost",
                            "Vanished");
            assertThat(history.between(Instant.MAX, Instant.MAX).before()).hasSize(3);
            history.append(List.of(composition(at(1), "checkout", 1)));
        }
    }

    @Test
    void theSchemaOfVersion1IsTheOneThatWasReleased() throws Exception {
        writeVersion1();
        var fresh = directory.resolve("fresh.db");
        try (var connection = Records.tool(fresh)) {
            new Migrations(Migrations.all().steps().subList(0, 1)).apply(connection);
        }
        assertThat(schema(fresh)).as("a released step is never edited").isEqualTo(schema(file));
    }

    @Test
    void theNextStepIsTakenAndKeepsWhatIsThere() throws Exception {
        writeVersion1();
        var opening = withSteps(STEP).open();
        try (var history = ((Opening.Opened) opening).history()) {
            assertThat(history.between(Instant.MIN, Instant.MAX).during()).hasSize(7);
        }
        try (var tool = Records.tool(file)) {
            assertThat(Migrations.version(tool)).isEqualTo(2);
            assertThat(Connections.number(tool, "SELECT count(note) FROM entry")).isZero();
        }
    }

    @Test
    void aStepThatFailsLeavesTheFileAsItWas() throws Exception {
        writeVersion1();
        assertThat(withSteps(STEP + "INSERT INTO nowhere VALUES (1);").open()).isInstanceOf(Opening.Unavailable.class);
        try (var history = Records.opened(file)) {
            assertThat(history.between(Instant.MIN, Instant.MAX).during()).hasSize(7);
        }
        assertThat(schema(file)).noneMatch(sql -> sql.contains("added"));
    }

    private HistoryFile withSteps(String next) {
        var first = Migrations.all().steps().getFirst();
        return new HistoryFile(file, Records.CLOCK, new Migrations(List.of(first, next)), Records.PATIENCE,
                Duration.ofSeconds(5), 1_000_000);
    }

    private void writeVersion1() throws SQLException, IOException {
        try (var script = MigrationsTest.class.getResourceAsStream("version-1.sql"); var tool = Records.tool(file);
                var statement = tool.createStatement()) {
            statement.executeUpdate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> schema(Path file) throws SQLException {
        try (var tool = Records.tool(file); var statement = tool.createStatement();
                var rows = statement.executeQuery(
                        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }
}
